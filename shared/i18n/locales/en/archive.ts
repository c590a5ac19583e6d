/** Bringing a case in from a file. */
export const archive = {
  action: 'Import a case…',
  title: 'Import a case',
  phase: {
    reading: 'Reading the file',
    checking: 'Checking every record',
    writing: 'Writing the case',
  },
  cancelled: 'Cancelled. Nothing was imported.',
  reference: 'Reference',
  codeword: 'Codeword',
  withIt: 'With it',
  exported: 'Written on',
  isHere:
    'This case is already in the vault, so it cannot be imported. Compare the two, and type in what is new.',
  taken:
    '{{reference}} is taken here, by “{{codeword}}”. The case will be given the next free reference of this vault; it and its incidents are still found by the old one.',
  peopleHere_one:
    '{{count}} of the people is in the vault already, from another case, and stays as recorded here.',
  peopleHere_other:
    '{{count}} of the people are in the vault already, from other cases, and stay as recorded here.',
  training: 'It is training data.',
  nothingYet: 'Nothing has been imported yet. All of it comes in, or nothing.',
  submit: 'Import',
  cancel: 'Cancel',
  close: 'Close',
} as const;

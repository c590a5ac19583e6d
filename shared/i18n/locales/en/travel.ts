export const travel = {
  action: 'Travel vault…',
  title: 'Travel vault',
  chooseFirst: 'Select the cases first: Ctrl and click, or X on the marked line.',
  what_one:
    'Makes a vault of its own with {{count}} case, its people and incidents. Nothing else goes along: no other case, no draft, no history, no colleague.',
  what_other:
    'Makes a vault of its own with {{count}} cases, their people and incidents. Nothing else goes along: no other case, no draft, no history, no colleague.',
  notes: 'Notes on a person go along as they stand, also when they speak of other cases. Read them first.',
  comingBack: 'Coming back',
  comingBackText:
    'What is changed on the road does not come back by itself: a case that is here already is not imported again, so compare the two and type in what is new. A case begun on the road comes back as an archive, which is not encrypted, if no case here has its reference.',
  place: 'Place',
  placeHelp: 'A folder on the computer that travels, under a name that says nothing.',
  choosePlace: 'Choose a place…',
  changePlace: 'Change',
  placeMissing: 'Choose a place first.',
  passphrase: 'Passphrase of the travel vault',
  repeat: 'Passphrase again',
  submit: 'Make the travel vault',
  cancel: 'Cancel',
  close: 'Close',
  cancelled: 'Cancelled. Nothing was left behind.',
  phase: {
    creating: 'Making the vault',
    copying: 'Copying records',
    proving: 'Reading everything in a separate process',
  },
  done: '{{name}} is made and proved: {{records}}.',
  doneText: 'Lock this vault and unlock that one once before you leave, with its own passphrase.',
} as const;

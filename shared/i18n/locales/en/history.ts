/** The history of a record. */
export const history = {
  about:
    'Every saved change is kept with who made it and when. It cannot be edited, is removed only when a person is erased, and never leaves the vault in a dossier.',
  older: 'Show older changes',
  revision: 'version {{number}}',
  action: {
    created: 'created the record',
    updated: 'changed',
    imported: 'imported the record',
    restored: 'restored an older version',
  },
  column: { field: 'Field', before: 'Before', after: 'After' },
  restore: {
    action: 'Restore…',
    actionOf: 'Restore version {{number}}…',
    title: 'Restore version {{number}}',
    text: 'The record gets the fields of version {{number}} again, as a new version. Nothing is lost: version {{current}} stays in the history, and restoring it undoes this.',
    same: 'Version {{number}} says the same as the record does now. There is nothing to restore.',
    confirm: 'Restore',
    cancel: 'Cancel',
    close: 'Close',
    done: 'Version {{number}} is restored, as version {{made}}. To undo this, restore version {{current}}.',
  },
  receipt: {
    title: 'Receipt of the history',
    text: 'Twelve words that say how the history of this vault stands now. A colleague who keeps them on paper can later prove that nothing before them was changed or removed, and that this is not an older copy. They give nothing away.',
    show: 'Show a receipt',
    check: 'Check a receipt',
    paperText:
      'Write down the twelve words, the number and the date, and give the paper to somebody who does not keep it with this computer.',
    words: 'Words of the receipt',
    entries: 'Number of entries',
    lock: 'Written down, lock the vault',
    close: 'Close',
    checkTitle: 'Check a receipt',
    checkText: 'Type what stands on the paper. Capitals and line breaks do not matter.',
    typedWords: 'The twelve words',
    missing: 'Type the twelve words and the number of entries.',
    fits: 'The receipt fits. The first {{entries}} entries are those it was written over; the history now has {{now}}.',
    doCheck: 'Check',
  },
  unreadable: 'This version was saved by another release of Casekeep and cannot be shown field by field.',
} as const;

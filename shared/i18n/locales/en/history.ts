/** The history of a record. */
export const history = {
  about:
    'Every saved change is kept with who made it and when. It cannot be edited or removed, and it never leaves the vault in a dossier.',
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
  unreadable: 'This version was saved by another release of Casekeep and cannot be shown field by field.',
} as const;

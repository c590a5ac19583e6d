/** The history of a record. */
export const history = {
  about:
    'Every saved change is kept with who made it and when. It cannot be edited or removed, and it never leaves the vault in a dossier.',
  older: 'Show older changes',
  revision: 'version {{number}}',
  action: { created: 'created the record', updated: 'changed', imported: 'imported the record' },
  column: { field: 'Field', before: 'Before', after: 'After' },
  unreadable: 'This version was saved by another release of Casekeep and cannot be shown field by field.',
} as const;

/** Words of the controls themselves. */
export const components = {
  loading: 'Loading…',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  breadcrumb: 'Where you are',
  combo: {
    open: 'Show choices',
    nothing: 'Nothing fits. Try another word.',
    create: 'Add “{{text}}”',
    chosen: '{{label}}: chosen',
  },
  progress: { count: '{{done}} of {{total}}' },
  table: {
    selected_one: '{{count}} selected',
    selected_other: '{{count}} selected',
    move: 'move',
    open: 'open',
    peek: 'peek',
    select: 'select',
    keys: 'keys',
    columns: 'Columns',
    narrower: 'Make “{{column}}” narrower',
    wider: 'Make “{{column}}” wider',
  },
  facet: { any: 'any', value: '{{label}}: {{value}}', clear: 'Show all' },
  palette: {
    title: 'Commands',
    placeholder: 'A command, a name or other words',
    nothing: 'No command and no record is called that.',
    search: 'Search the vault for “{{text}}”',
  },
  shortcuts: {
    title: 'Keys on this screen',
    everywhere: 'Press Esc three times to lock at once and empty the window.',
  },
} as const;

/** Words of the frame around every screen. */
export const frame = {
  rail: {
    label: 'Main navigation',
    cases: 'Cases',
    incidents: 'Incidents',
    people: 'People',
    search: 'Search',
    backup: 'Backup',
    settings: 'Settings',
    lock: 'Lock',
  },
  locksIn: 'locks in {{time}}',
  training: 'Training vault: everybody in it is invented',
  skip: 'Skip to the page',
  action: {
    palette: 'All commands',
    lock: 'Lock the vault',
    shortcuts: 'Keys on this screen',
    go: 'Go to {{page}}',
  },
  notFound: {
    title: 'There is nothing here',
    text: 'This record is not in the vault. It may belong to another one.',
    action: 'Back to the cases',
  },
  broken: {
    title: 'This screen could not be shown',
    text: 'What you typed is kept as a draft in the vault. Go back to the cases or lock and unlock again.',
    action: 'Back to the cases',
  },
  blank: 'Locked',
} as const;

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
  backup: {
    last: 'Backup:',
    'none-made': 'No backup yet',
    old: 'No backup since',
    'clock-behind': 'Check the clock: it stands before the last backup',
  },
  wrongTries: {
    since_one: 'Since {{when}}, a wrong passphrase or recovery key was tried once.',
    since_other: 'Since {{when}}, {{count}} wrong passphrases or recovery keys were tried.',
    ever_one: 'A wrong passphrase or recovery key was tried once.',
    ever_other: '{{count}} wrong passphrases or recovery keys were tried.',
    what: 'The history of the vault says so too. If it was none of you, somebody else had this computer.',
    close: 'Understood',
  },
  locksIn: 'locks in {{time}}',
  training: 'Training vault: everybody in it is invented',
  skip: 'Skip to the page',
  action: {
    palette: 'All commands',
    lock: 'Lock the vault',
    receipt: 'Lock and keep a receipt',
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

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
  noRecoveryKey: 'No recovery key yet',
  wrongTries: {
    since_one: 'Since {{when}}, a wrong passphrase or recovery key was tried once.',
    since_other: 'Since {{when}}, {{count}} wrong passphrases or recovery keys were tried.',
    ever_one: 'A wrong passphrase or recovery key was tried once.',
    ever_other: '{{count}} wrong passphrases or recovery keys were tried.',
    what: 'The history of the vault says so too; a try that a lock or a power cut ended counts as wrong. If it was none of you, somebody else had this computer.',
  },
  movedFiles: {
    moved:
      'The files of this vault were moved while it was open. Nothing more is saved. Lock, and open it where it is now.',
    'put-back':
      'Files of this vault were deleted or replaced while it was open, and have been put back. Everything saved is there; nothing more is saved until you lock and unlock. If the vault was to be deleted, lock first, then delete it.',
    beside:
      'Another vault was put in the place of this one while it was open. Everything saved is in the folder “{{folder}}” beside it. Lock, and open that one.',
    damaged:
      'Somebody wrote over the files of this vault while it was open. Nothing more is saved, and what was there may be gone. Lock, and restore the newest backup.',
    'not-saved':
      'Files of this vault were deleted or replaced while it was open, and cannot be put back: the disk is full or gone. Make room or plug it in before you lock; it is tried again every few seconds.',
    'looked-into':
      'Another program has made the file vault.db-shm beside this vault. It cannot read it. Find out which program it is, and keep it away from the folder.',
  },
  lostChanges: {
    known_one:
      'One entry that was made here after {{when}} is missing from the history, with what was saved then.',
    known_other:
      '{{count}} entries that were made here after {{when}} are missing from the history, with what was saved then.',
    unknown: 'Entries that were made here are missing from the history. What is there ends at {{when}}.',
    what: 'The database was replaced by an older one, or the file vault.db-wal beside it was removed or damaged. Compare with your newest backup. What that does not hold either has to be written again.',
  },
  check: {
    underWay:
      'This vault is being checked. Until that has ended nothing can be exported, printed or backed up.',
    damagedPages:
      'Pages of the database are damaged ({{pages}}), so nothing is exported. Copy the vault as it is, and restore your last backup.',
    damaged:
      'The database is damaged, so nothing is exported. Copy the vault as it is, and restore your last backup.',
    found_one: 'One thing in this vault is not as its history says.',
    found_other: '{{count}} things in this vault are not as its history says.',
    look: 'See what, by checking the chain',
    thisRecord:
      'This record is not as its last version has it: it was altered or put back outside of Casekeep. Nothing leaves the vault with it. What it should say stands in its history.',
  },
  notice: { close: 'Understood' },
  locksIn: 'locks in {{time}}',
  lockStops: 'Locking stops what is under way: {{work}}',
  work: {
    'archive-export': 'writing an archive',
    'archive-import': 'an import',
    'archive-inspect': 'reading an archive',
    'backup-create': 'a backup',
    'backup-drill': 'a trial restore',
    'dossier-export': 'writing a dossier',
    'case-erase': 'erasing a case',
    'person-erase': 'erasing a person',
    'travel-make': 'making a travel vault',
    'user-rotateDataKey': 'renewing the data key',
    'vault-copyIn': 'copying a vault',
    'vault-openTraining': 'opening the training vault',
    'vault-restore': 'restoring a backup',
    'vault-verify': 'checking the vault',
  },
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

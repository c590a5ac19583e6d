/** Words of the Backup page. */
export const backup = {
  title: 'Backup',
  last: 'Last backup',
  never: 'This vault has no backup yet. If this computer is lost or taken, everything in it is lost.',
  neverSince: 'This vault has not been backed up since it was restored.',
  age: {
    fresh: 'up to date',
    old: 'more than $t(records:counted.days, {"count": {{days}} }) old',
    'clock-behind': 'in the future',
  },
  clockBehind:
    'The clock of this computer stands before the last backup, so its age is not known. Put the clock right; a backup now does no harm.',
  reminder: {
    on_one: 'After {{count}} day without a backup the window says so. It can be changed in the settings.',
    on_other: 'After {{count}} days without a backup the window says so. It can be changed in the settings.',
    off: 'Nobody is reminded of backups on this computer. It can be changed in the settings.',
  },
  place: 'Place',
  when: 'When',
  number: 'Number',
  size: 'Size',
  attachments: 'Attachments',
  bytes: '{{bytes}} MB',
  placeGone: 'not plugged in',
  start: 'Back up now',
  choose: 'Choose a place…',
  elsewhere: 'To another place…',
  explain:
    'A backup is encrypted with the keys of this vault and opens with the same passphrases. Keep it on another disk, away from this computer. You can go on working, but stay on this page until it is done.',
  phase: {
    database: 'Copying the database (MB)',
    attachments: 'Copying new attachments',
    proving: 'Reading the copy in a separate process',
    saving: 'Giving it its name',
  },
  cancelled: 'Cancelled. Older backups are as they were.',
  done: 'Backup {{sequence}} is written, and another process has read all of it.',
  newAttachments_one: '{{count}} attachment was new.',
  newAttachments_other: '{{count}} attachments were new.',
  removed_one: '{{count}} older backup had its time and was removed.',
  removed_other: '{{count}} older backups had their time and were removed.',
  sameDisk:
    'This place is on the same disk as the vault. A theft or a defect would take both: make another backup on a stick.',
  drill: {
    title: 'Try a restore',
    text: 'A backup is worth something only if it can be restored. This restores the newest one beside the vault, reads every page and attachment, says what it found and removes it again.',
    start: 'Try it',
    phase: { copying: 'Restoring', proving: 'Reading everything' },
    cancelled: 'Cancelled. The trial was removed.',
    done: 'Backup {{sequence}} can be restored. The trial was removed.',
    entries: 'Entries of the history',
    how: 'To go back to a backup for good: lock the vault, then choose “Restore from a backup” on the unlock screen.',
  },
  known: 'Backups of this vault',
  knownHelp:
    'As this vault remembers them. Of older ones only some are kept. A backup holds what was in the vault on its day, also what was deleted since.',
  restoredFrom: 'This vault was restored from backup {{sequence}}.',
} as const;

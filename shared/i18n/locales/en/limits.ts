/** What Casekeep does not protect against. README says the same, word for word; a test compares them. */
export const limits = {
  title: 'What Casekeep does not protect against',
  intro:
    'Casekeep keeps what you type encrypted on this computer and out of every network. No program can do more than that alone. Read this before you rely on it, and again before you travel.',
  link: 'What Casekeep does not protect against',
  back: 'Back',
  instead: 'What to do:',
  topics: {
    openVault: {
      title: 'An open vault',
      text: 'While the vault is open, whoever controls the computer can read it: spyware, an administrator, another program of your account.',
      instead:
        'Use a computer for this alone that is never connected to a network. Lock when you turn away: Ctrl+L (Cmd+L on a Mac), or Esc three times.',
    },
    switchedOn: {
      title: 'A computer that is switched on or asleep',
      text: 'Memory, the swap file and the hibernation file may still hold what you have just read, even after locking. Locking ends the program that held the key; what the system kept is out of its reach.',
      instead:
        'Encrypt the whole disk (BitLocker, FileVault, LUKS). Switch the computer off, not to sleep, some minutes before you leave it or travel.',
    },
    keyboard: {
      title: 'A keyboard that listens',
      text: 'A small plug or a hidden program can record your passphrase as you type it.',
      instead:
        'Keep the computer with you or under lock. If it was out of your hands, do not type a passphrase into it any more: open a backup on another computer and set a new one there.',
    },
    camera: {
      title: 'Cameras, microphones and people behind you',
      text: 'A camera in the room sees the screen and your fingers. Somebody beside you sees them too. On Linux other programs can take pictures of the window. Windows shows them none, since Casekeep asks it to. A Mac is asked too, but from macOS 15 on programs that may record the screen see the window all the same.',
      instead: 'Sit with your back to a wall, cover cameras, leave telephones outside the room.',
    },
    force: {
      title: 'Being forced to open it',
      text: 'Casekeep has no hidden vault and no second passphrase that shows something harmless. Such things are found out, and then they endanger you. Whoever makes you say your passphrase reads what it opens.',
      instead:
        'Do not carry what you do not need. Let somebody elsewhere hold the passphrase. Divide the recovery key into three pieces for three people, in different places.',
    },
    border: {
      title: 'Borders and searches',
      text: 'A travel vault holds chosen cases under a passphrase of its own. It does not say what else there is. What is in it is read by whoever gets its passphrase, and the people in it are named there.',
      instead:
        'Leave the large vault at home. Take a travel vault with the fewest cases, or none, and delete it from the computer when you are back.',
    },
    people: {
      title: 'Colleagues with a passphrase',
      text: 'Roles are kept by the program. Everybody who can open the vault and knows how can read all of it, photograph it and copy it. The history shows what was done in Casekeep, and who was shown a person with a protected identity, but not what else was seen.',
      instead:
        'Let in only who must be in. Keep separate vaults for teams that must not read each other. Have a second person look through important records.',
    },
    removedPeople: {
      title: 'People who were removed',
      text: 'Somebody who was removed may still have an old copy of the vault, and their passphrase still opens that copy.',
      instead:
        'Renew the data key after you remove somebody: old copies then open nothing that is written later. What they could read until then they may have.',
    },
    backups: {
      title: 'Old backups',
      text: 'A backup opens with the passphrases of its day and holds what has been deleted since.',
      instead:
        'Keep few of them, locked away from the computer. Make new ones after you remove somebody or erase something, and destroy the old disks.',
    },
    deleted: {
      title: 'Deleted does not mean gone from the disk',
      text: 'Sticks, memory cards and solid-state disks keep old blocks after deletion, where a laboratory may find them. No program can prevent that. What Casekeep leaves there is encrypted; other programs leave plain text. A vault that is deleted while it is open is put back, since that is mostly an accident.',
      instead:
        'Encrypt the whole disk from the first day. Destroy disks and sticks that you give up. Lock a vault before you delete it.',
    },
    exported: {
      title: 'What you have exported',
      text: 'Dossiers and archives leave the vault unencrypted. Casekeep cannot call them back, and whoever opens or prints them leaves traces on that computer and printer.',
      instead: 'Hand them over on an encrypted disk or in an encrypted message, and delete your copy.',
    },
    dossiers: {
      title: 'A dossier that gives somebody away',
      text: 'Casekeep searches every dossier for the names and details that it withholds. It cannot know whether the rest, a place and a date perhaps, still tells a reader who is meant.',
      instead: 'Have a second person who knows the case read every dossier before it leaves the office.',
    },
    otherHands: {
      title: 'A computer that was in other hands',
      text: 'Whoever had the computer for an hour can have exchanged Casekeep, the system or a part inside. The window then looks as always. On Windows and macOS a Casekeep whose program file was altered does not start; on Linux it does. Where the whole program was exchanged, nothing says so.',
      instead:
        'Keep it under lock, sealed if you can. After a search or a seizure do not use it any more, also when it is given back.',
    },
    olderVault: {
      title: 'A vault that was put back in time',
      text: 'Casekeep notices an altered history and an old key file. It cannot notice that the whole folder was exchanged for an older copy of itself, and it believes the clock of the computer.',
      instead: 'Compare the vault with your newest backup, which should never be younger than it.',
    },
    lost: {
      title: 'A lost passphrase and a broken disk',
      text: 'Nobody can open the vault without a passphrase or the recovery key, we neither. Cheap disks lose what they said they had written.',
      instead:
        'Make a recovery key, back up to another disk every week, and try restoring from it every month.',
    },
  },
} as const;

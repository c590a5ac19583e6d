/**
 * The quick guide, on the screen and printed on two pages. `**…**` is what stands on the screen, taken from the texts of
 * the screen itself.
 */
export const guide = {
  title: 'Casekeep in two pages',
  link: 'Quick guide',
  back: 'Back',
  header: 'Quick guide',
  footer: 'Copy it and hand it on',
  intro:
    'Casekeep keeps what people entrust to you encrypted on this computer and sends it nowhere. Try every step first with **$t(vault:unlock.training)** on the first screen: everybody in it is invented, and nothing can go wrong.',
  titles: {
    vault: 'Make a vault',
    case: 'Record a case',
    people: 'Add people, and protect them',
    incident: 'Record an incident',
    dossier: 'Make a dossier',
    backup: 'Back up',
    lock: 'Lock',
    trust: 'What not to rely on',
  },
  steps: {
    vaultPlace:
      'On the first screen choose **$t(vault:unlock.create)**, then **$t(vault:create.choosePlace)** The place is a folder on this computer that no program copies to the internet. Its name can be read by anybody: let it say nothing.',
    vaultPassphrase:
      'Type your name and a passphrase of five or six words that have nothing to do with each other; **$t(vault:create.suggest)** makes one. Learn it by heart. Casekeep keeps it nowhere, and a lost passphrase cannot be replaced.',
    vaultRecovery:
      'On the same day: **$t(frame:rail.settings)**, **$t(vault:recovery.make)** Write the key on paper by hand and keep it in another building. It opens the vault when a passphrase is forgotten.',
    caseNew:
      '**$t(frame:rail.cases)**, then **$t(cases:action.create)**. The codeword is a neutral word, never a name: it is seen on the screen and heard on the telephone.',
    caseFields:
      'Fill in what you know: the risk, the state that the pressure comes from, where the person lives, what the person wants. An empty field says nothing to anybody, so leave empty what you do not know. Then **$t(forms:save)**.',
    peopleAdd:
      'In the case: the part **$t(nouns:many.person)**, then **$t(people:action.addToCase)**. Add the person concerned first, then family at home, witnesses, and those who acted; say of each what their part is.',
    peopleNames:
      'Open the person, choose **$t(people:action.edit)**, and add every form of the name, in its own script and as papers and messages spell it. Police find people by them, and Casekeep can hide only those that it knows.',
    peopleProtect:
      'For somebody who must never be named, switch on **$t(people:form.protected)**. From then on no dossier gives the name, whatever anybody chooses.',
    incidentWords:
      'In the case: **$t(cases:action.addIncidentShort)**. One call, one visit, one message is one incident. Begin with the exact words, in the language in which they were spoken.',
    incidentWhen:
      'Say when as exactly as it is known, and no more: “about”, “spring 2024” and “between” are answers. Never invent a day.',
    incidentActor:
      'Say what happened, by whom it is said to have been done, and what that rests on. Keep what was seen apart from what was told. Then **$t(forms:save)**. What you type is kept as a draft meanwhile: locking loses nothing.',
    dossierWhom:
      'In the case: **$t(cases:action.prepareDossier)**. Write for whom it is and what you ask of them.',
    dossierPeople:
      'Choose for everybody: **$t(dossierBuilder:people.modes.named)**, **$t(dossierBuilder:people.modes.pseudonym)** or **$t(dossierBuilder:people.modes.withheld)**. Name only those who agreed to be named to this recipient. Whoever is not decided on is withheld.',
    dossierCheck:
      '**$t(dossierBuilder:decide.title)** says what is missing and leads there. Then read every page as somebody who means harm would: does a place, a date or a job tell who it is?',
    dossierExport:
      '**$t(dossierBuilder:export.action)**. Casekeep searches the finished file for every name that it withholds. The file is not encrypted: let a second person read it, hand it over by a safe way, and delete your copy.',
    backupStart:
      'Plug in another disk, encrypted if you can. **$t(frame:rail.backup)**, then **$t(backup:choose)** and from the second time on **$t(backup:start)**. Stay on the page until it says that another process has read all of it. Every week, and after every long day.',
    backupKeep:
      'Take the disk away from the computer, to another building. Once a month **$t(backup:drill.start)** on the same page: a backup that was never tried is only a hope.',
    lockKeys:
      'Ctrl+L (on a Mac Cmd+L) whenever you turn away. If somebody comes in: Esc three times. The window is empty at once and asks nothing.',
    lockOff:
      'It also locks by itself after some minutes without use and when the computer sleeps. Before you leave the computer or travel, switch it off.',
    trustOpen:
      'An open vault can be read by whoever controls the computer. Use one that is for this alone and never connected.',
    trustForce:
      'There is no hidden vault. Whoever makes you say the passphrase reads what it opens. Over a border take a travel vault with the fewest cases (**$t(travel:action)** in the list of cases), or none.',
    trustRoles:
      'Whoever has a passphrase can read the whole vault. Let in only who must be in, and renew the data key after somebody leaves.',
    trustDeleted:
      'Deleted does not mean gone: disks and old backups keep it. What you exported cannot be called back.',
    trustLost: 'Without passphrase and recovery key nobody can open the vault, we neither.',
  },
  taken:
    '**If the computer was taken or was out of your hands:** type no passphrase into it any more, also when it is given back. Tell your office. On another computer, **$t(vault:unlock.restore)** on the first screen brings back the newest backup; set a new passphrase there.',
  more: 'More of this, and what to do instead, is under **$t(limits:link)** on the first screen and in the settings. Read it before you travel. Press ? on any screen for its keys.',
} as const;

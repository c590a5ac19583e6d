/** What the quick guide speaks of, page by page, in its order. The words are in the namespace `guide`. */
export const guidePages = [
  [
    { section: 'vault', steps: ['vaultPlace', 'vaultPassphrase', 'vaultRecovery'] },
    { section: 'case', steps: ['caseNew', 'caseFields'] },
    { section: 'people', steps: ['peopleAdd', 'peopleNames', 'peopleProtect'] },
    { section: 'incident', steps: ['incidentWords', 'incidentWhen', 'incidentActor'] },
  ],
  [
    { section: 'dossier', steps: ['dossierWhom', 'dossierPeople', 'dossierCheck', 'dossierExport'] },
    { section: 'backup', steps: ['backupStart', 'backupKeep'] },
    { section: 'lock', steps: ['lockKeys', 'lockOff'] },
    { section: 'trust', steps: ['trustOpen', 'trustForce', 'trustRoles', 'trustDeleted', 'trustLost'] },
  ],
] as const;
export type GuideSection = (typeof guidePages)[number][number];

/** What the page of limits speaks of, in its order. The words are in the namespace `limits`. */
export const limitTopics = [
  'openVault',
  'switchedOn',
  'keyboard',
  'camera',
  'force',
  'border',
  'people',
  'removedPeople',
  'backups',
  'deleted',
  'exported',
  'dossiers',
  'otherHands',
  'olderVault',
  'lost',
] as const;

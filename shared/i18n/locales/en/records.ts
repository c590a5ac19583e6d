/** Words that every record shares: absence, sources, drafts, changes by somebody else. */
export const records = {
  yes: 'Yes',
  no: 'No',
  none: 'None recorded',
  notSet: 'Not set',
  /** Parts of sentences that count several things. */
  counted: {
    cases_one: '{{count}} case',
    cases_other: '{{count}} cases',
    people_one: '{{count}} person',
    people_other: '{{count}} people',
    incidents_one: '{{count}} incident',
    incidents_other: '{{count}} incidents',
    attachments_one: '{{count}} attachment',
    attachments_other: '{{count}} attachments',
  },
  absence: {
    unknown: 'Unknown',
    not_asked: 'Not asked',
    declined: 'Declined to say',
    not_applicable: 'Does not apply',
  },
  date: {
    asTold: 'as told:',
    basis: {
      document: 'known from a document',
      recollection: 'from recollection',
      inferred: 'inferred',
      message_timestamp: 'from the time of a message',
    },
  },
  person: {
    gone: 'Person not in this vault',
    inDocument: 'in',
    neverNamed: 'Never named in a dossier',
    asDecided: 'Decided anew for each dossier',
  },
  words: { speakerUnknown: 'Speaker not known' },
  place: { noName: 'Place not named', venue: 'premises: {{front}}' },
  involvement: {
    says: 'as stated:',
    basis: 'Basis: {{basis}}',
    noBasis: 'No basis recorded',
  },
  source: {
    observed: 'Observed',
    reported: 'Reported',
    published: 'Published',
    document: 'Document',
  },
  permission: 'This is for people with one of these roles: {{allowed}}. Your role is: {{own}}.',
  draft: { resumed: 'You are going on with a draft that was kept' },
  discard: {
    title: 'Discard what you typed?',
    text: 'The draft in the vault is removed as well. This cannot be undone.',
    keep: 'Go on writing',
    discard: 'Discard',
  },
  changedElsewhere: {
    title: 'Changed in the meantime',
    text: 'This record was changed since you opened it. Nothing was saved yet. Your changes to other fields are kept either way.',
    keepTheirs: 'Take what is in the vault',
    keepMine: 'Keep mine',
    only: 'Also changed in the vault, and taken over: {{fields}}',
    save: 'Save with these choices',
    takeAll: 'Drop my changes',
  },
} as const;

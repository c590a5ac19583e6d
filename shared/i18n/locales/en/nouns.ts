import type { RecordNoun } from '../../../records/record.ts';

/** What records of each noun are called: one of them, many, and so many. */
export const nouns = {
  one: { case: 'Case', person: 'Person', incident: 'Incident' } satisfies Record<RecordNoun, string>,
  many: { case: 'Cases', person: 'People', incident: 'Incidents' } satisfies Record<RecordNoun, string>,
  /** Parts of sentences that say how many there are. */
  counted: {
    case_one: '{{count}} case',
    case_other: '{{count}} cases',
    person_one: '{{count}} person',
    person_other: '{{count}} people',
    incident_one: '{{count}} incident',
    incident_other: '{{count}} incidents',
  } satisfies Record<`${RecordNoun}_${'one' | 'other'}`, string>,
  /** Where there is none of any noun. */
  none: 'no records',
} as const;

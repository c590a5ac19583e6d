import { z } from 'zod';
import { listedDate } from '../dates/uncertain-date.ts';
import { caseId, incidentId } from '../ids/ids.ts';
import { command, query } from '../ipc/define.ts';
import { filterText, listPage, listQuery } from '../lists/list.ts';
import { countryCode } from '../places/country-code.ts';
import { expectedRevision } from '../records/record.ts';
import { filterCode } from '../vocabularies/vocabulary-index.ts';
import { incidentFields, incidentRecord } from './incident.ts';

export const incidentSorts = ['when', 'updated', 'reference', 'title'] as const;

export const incidentFilter = z.strictObject({
  caseId: caseId.optional(),
  act: filterCode('act').optional(),
  channel: filterCode('channel').optional(),
  startsWith: filterText.optional(),
});

/** A line of the list of incidents. An unknown date sorts before every known one. */
export const incidentRow = z.object({
  id: incidentId,
  caseId,
  caseCodeword: z.string(),
  reference: z.string(),
  title: z.string(),
  when: listedDate,
  acts: z.array(z.string()),
  channels: z.array(z.string()),
  /** Name of the first place as written; empty when it has none. */
  place: z.string(),
  country: countryCode.nullable(),
  updatedAt: z.iso.datetime(),
});
export type IncidentRow = z.infer<typeof incidentRow>;

export const incidentOperations = {
  list: query({
    input: listQuery(incidentSorts, incidentFilter),
    output: listPage(incidentRow),
    leastRole: 'read-only',
  }),
  get: query({
    input: z.strictObject({ id: incidentId }),
    output: incidentRecord,
    errors: ['record/not-found'],
    leastRole: 'read-only',
  }),
  create: command({
    input: z.strictObject({ caseId, fields: incidentFields }),
    output: incidentRecord,
    errors: ['record/not-found'],
    leastRole: 'caseworker',
  }),
  update: command({
    input: z.strictObject({ id: incidentId, expectedRevision, fields: incidentFields }),
    output: incidentRecord,
    errors: ['record/not-found', 'record/changed-elsewhere'],
    leastRole: 'caseworker',
  }),
} as const;

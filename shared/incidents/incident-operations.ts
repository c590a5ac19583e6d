import { z } from 'zod';
import { listedDate } from '../dates/uncertain-date.ts';
import { legalHold } from '../cases/case-keeping.ts';
import { caseId, incidentId, personId } from '../ids/ids.ts';
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
  /** What depends on an incident that is to be deleted, or to be moved into another case. */
  consequences: query({
    input: z.strictObject({ id: incidentId, toCaseId: caseId.optional() }),
    output: z.object({
      /** Known people whom it names: their own records stay. */
      people: z.int(),
      /** Of them who are not in the other case yet, and will be, in the same roles. */
      joining: z.array(personId),
      /** Unsaved work of anybody on it. */
      drafts: z.int(),
      /** Files of its case that left the vault and may name it by its reference. */
      departures: z.int(),
      /** Of the case that it is in: while there is one it stays there. */
      legalHold: legalHold.nullable(),
    }),
    errors: ['record/not-found'],
    leastRole: 'caseworker',
  }),
  /** Removes an incident with its history, for good. Its number is not given again. */
  delete: command({
    input: z.strictObject({ id: incidentId, expectedRevision }),
    output: z.null(),
    errors: ['record/not-found', 'record/changed-elsewhere', 'case/on-hold'],
    leastRole: 'administrator',
  }),
  /** With its history; under a new reference, and found by the old one. */
  move: command({
    input: z.strictObject({ id: incidentId, expectedRevision, toCaseId: caseId }),
    output: incidentRecord,
    errors: ['record/not-found', 'record/changed-elsewhere', 'case/on-hold', 'incident/in-that-case'],
    leastRole: 'caseworker',
  }),
} as const;

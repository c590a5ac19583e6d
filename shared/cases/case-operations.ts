import { z } from 'zod';
import { listedDate } from '../dates/uncertain-date.ts';
import { caseId, incidentId, personId } from '../ids/ids.ts';
import { uiLanguages } from '../i18n/ui-language.ts';
import { command, job, query } from '../ipc/define.ts';
import { filterText, listPage, listQuery } from '../lists/list.ts';
import { countryCode } from '../places/country-code.ts';
import { expectedRevision } from '../records/record.ts';
import { filterCode, vocabularies } from '../vocabularies/vocabulary-index.ts';
import { caseClosing, legalHold } from './case-keeping.ts';
import { caseFields, caseRecord, caseReference } from './case.ts';
import { courseLanes } from './course-of-conduct.ts';

export const caseSorts = ['updated', 'reference', 'codeword', 'status', 'risk', 'owner'] as const;

export const caseFilter = z.strictObject({
  status: z.array(filterCode('case-status')).max(vocabularies['case-status'].terms.length).optional(),
  risk: z.array(filterCode('risk-level')).max(vocabularies['risk-level'].terms.length).optional(),
  hostState: countryCode.optional(),
  /** `none` for cases that nobody looks after. */
  owner: z.uuid({ version: 'v7' }).or(z.literal('none')).optional(),
  /** Typed into the filter box: start of the codeword, or any part of the reference with a digit in it. */
  startsWith: filterText.optional(),
});

/** A line of the list of cases. `risk` sorts by severity, not by the alphabet. */
export const caseRow = z.object({
  id: caseId,
  reference: caseReference,
  codeword: z.string(),
  status: z.string(),
  risk: z.string(),
  hostStates: z.array(countryCode),
  /** Name of who looks after it. */
  owner: z.string().nullable(),
  incidentCount: z.int(),
  updatedAt: z.iso.datetime(),
  isTraining: z.boolean(),
});
export type CaseRow = z.infer<typeof caseRow>;

export const caseOperations = {
  list: query({ input: listQuery(caseSorts, caseFilter), output: listPage(caseRow), leastRole: 'read-only' }),
  get: query({
    input: z.strictObject({ id: caseId }),
    output: caseRecord,
    errors: ['record/not-found'],
    leastRole: 'read-only',
  }),
  /** Codewords to choose from, and what speaks against one that was typed: a word of every text, a name, another case's. */
  codewordAdvice: query({
    input: z.strictObject({ typed: filterText, language: z.enum(uiLanguages), except: caseId.optional() }),
    output: z.object({
      proposals: z.array(z.string()),
      warnings: z.array(z.enum(['ordinary', 'name', 'taken'])),
    }),
    leastRole: 'read-only',
  }),
  /** Gives the next free reference of the year unless one is given. */
  create: command({
    input: z.strictObject({ fields: caseFields, reference: caseReference.optional() }),
    output: caseRecord,
    errors: ['case/duplicate-reference', 'record/not-found'],
    leastRole: 'caseworker',
  }),
  update: command({
    input: z.strictObject({ id: caseId, expectedRevision, fields: caseFields }),
    output: caseRecord,
    errors: ['record/not-found', 'record/changed-elsewhere'],
    leastRole: 'caseworker',
  }),
  /** Says why no work is planned any more, and on which day that was decided. */
  close: command({
    input: z.strictObject({ id: caseId, expectedRevision, closing: caseClosing }),
    output: caseRecord,
    errors: ['record/not-found', 'record/changed-elsewhere', 'case/closed-already'],
    leastRole: 'caseworker',
  }),
  /** Why it had been closed stays in its history. */
  reopen: command({
    input: z.strictObject({ id: caseId, expectedRevision }),
    output: caseRecord,
    errors: ['record/not-found', 'record/changed-elsewhere', 'case/open-already'],
    leastRole: 'caseworker',
  }),
  /** What an erasure would touch and what would stay, and which backups made here may hold it, newest first. */
  erasure: query({
    input: z.strictObject({ id: caseId }),
    output: z.object({
      incidents: z.int(),
      /** Who is in no other case, and goes with it. */
      people: z.int(),
      /** Who is in another case too, and stays there. */
      sharedPeople: z.int(),
      /** Unsaved work of anybody. */
      drafts: z.int(),
      /** Files that left the vault: the activity goes on saying so. */
      departures: z.int(),
      legalHold: legalHold.nullable(),
      backups: z.array(z.object({ sequence: z.int(), at: z.iso.datetime(), place: z.string() })),
    }),
    errors: ['record/not-found'],
    leastRole: 'administrator',
  }),
  /** Removes a case with its incidents, its history and everybody who is in no other case, for good. */
  erase: job({
    input: z.strictObject({ id: caseId, expectedRevision }),
    output: z.object({ incidents: z.int(), people: z.int() }),
    progress: z.object({ done: z.int(), total: z.int() }),
    errors: ['record/not-found', 'record/changed-elsewhere', 'case/on-hold', 'file/disk-full'],
    leastRole: 'administrator',
  }),
  /** What the Overview tab shows: who, what happened last, what is missing for a dossier. */
  overview: query({
    input: z.strictObject({ id: caseId }),
    output: z.object({
      incidentCount: z.int(),
      personCount: z.int(),
      firstEarliest: z.iso.date().nullable(),
      lastLatest: z.iso.date().nullable(),
      channels: z.array(z.string()),
      demands: z.array(z.string()),
      stateLinks: z.array(z.string()),
      lastIncidentId: z.string().nullable(),
      missing: z.array(
        z.object({
          code: z.enum([
            'no-incident',
            'no-person',
            'no-summary',
            'no-objective',
            'no-target',
            'incident-without-date',
            'incident-without-act',
            'incident-without-place',
            'incident-without-basis',
            'incident-not-answered',
            'case-not-answered',
          ]),
          /** How many incidents it is true of; 1 for the case itself. */
          count: z.int(),
        }),
      ),
    }),
    errors: ['record/not-found'],
    leastRole: 'read-only',
  }),
  /** What happened over time, few enough marks to draw whatever the number of incidents. */
  course: query({
    input: z.strictObject({ id: caseId }),
    output: z.object({
      /** In the order of time. */
      marks: z.array(
        z.object({
          lane: z.enum(courseLanes),
          when: listedDate,
          earliest: z.iso.date().nullable(),
          latest: z.iso.date().nullable(),
          incidentId: incidentId.nullable(),
          title: z.string(),
          count: z.int().positive(),
        }),
      ),
      /** Perpetrators whom several incidents name, the most frequent first. */
      actors: z.array(
        z.object({
          personId,
          count: z.int().positive(),
          earliest: z.iso.date(),
          latest: z.iso.date(),
        }),
      ),
      /** Incidents of which nothing is known about the time. */
      undated: z.int(),
    }),
    errors: ['record/not-found'],
    leastRole: 'read-only',
  }),
} as const;

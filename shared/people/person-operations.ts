import { z } from 'zod';
import { caseId, personId } from '../ids/ids.ts';
import { command, job, query } from '../ipc/define.ts';
import { filterText, listPage, listQuery } from '../lists/list.ts';
import { expectedRevision } from '../records/record.ts';
import { foundWhy } from '../search/search-operations.ts';
import { langText } from '../text/lang-text.ts';
import { casePersonFields, personFields, personName, personRecord } from './person.ts';

export const personSorts = ['updated', 'name'] as const;

/** A form of a name as lists show it. */
export const listedName = personName.omit({ id: true });
export type ListedName = z.infer<typeof listedName>;

export const personRow = z.object({
  id: personId,
  /** The form that lists show, and the others after it. */
  name: listedName,
  otherNames: z.array(z.string()),
  isIdentityProtected: z.boolean(),
  caseCount: z.int(),
  updatedAt: z.iso.datetime(),
});
export type PersonRow = z.infer<typeof personRow>;

/** Somebody whom what was typed may mean, with what tells people of one name apart. */
export const suggestedPerson = personRow.extend({
  /** The form that was meant; null where what was typed is found in a way that no form shows. */
  matched: z
    .object({ form: z.string(), marks: z.array(z.tuple([z.int(), z.int()])), why: foundWhy.nullable() })
    .nullable(),
  /** EDTF. */
  birth: z.string().nullable(),
  roles: z.array(z.string()),
  /** References of the newest three. */
  cases: z.array(z.string()),
});
export type SuggestedPerson = z.infer<typeof suggestedPerson>;

export const casePerson = z.object({
  person: personRecord,
  ...casePersonFields.shape,
});
export type CasePerson = z.infer<typeof casePerson>;

export const personOperations = {
  list: query({
    input: listQuery(personSorts, z.strictObject({ startsWith: filterText.optional() })),
    output: listPage(personRow),
    leastRole: 'read-only',
  }),
  get: query({
    input: z.strictObject({ id: personId }),
    output: personRecord,
    errors: ['record/not-found'],
    leastRole: 'read-only',
  }),
  /** Everybody in a case, clients and targets first. */
  listInCase: query({
    input: z.strictObject({ caseId }),
    output: z.array(casePerson),
    leastRole: 'read-only',
  }),
  /** The cases a person appears in. */
  listCases: query({
    input: z.strictObject({ id: personId }),
    output: z.array(
      z.object({ caseId, reference: z.string(), codeword: z.string(), ...casePersonFields.shape }),
    ),
    leastRole: 'read-only',
  }),
  /** For typeahead: people who have every typed word, finished or not, in any order and spelling of any form of the name. At most 20. */
  suggest: query({
    input: z.strictObject({ text: filterText, caseId: caseId.optional() }),
    output: z.array(suggestedPerson),
    leastRole: 'read-only',
  }),
  /** Who is recorded already and may be the same: one of the names in any spelling is one of theirs. At most 20. */
  similar: query({
    input: z.strictObject({ names: z.array(filterText).max(40), except: personId.optional() }),
    output: z.array(suggestedPerson),
    leastRole: 'read-only',
  }),
  /** Forms of a name that is recorded in one script only, made by rule, for somebody to say which are right. */
  proposeForms: query({
    input: z.strictObject({ names: z.array(filterText).max(40) }),
    output: z.array(z.object({ text: z.string(), romanisation: personName.shape.romanisation })),
    leastRole: 'read-only',
  }),
  create: command({
    input: z.strictObject({ fields: personFields, inCase: casePersonFields.extend({ caseId }).optional() }),
    output: personRecord,
    errors: ['record/not-found'],
    leastRole: 'caseworker',
  }),
  update: command({
    input: z.strictObject({ id: personId, expectedRevision, fields: personFields }),
    output: personRecord,
    errors: ['record/not-found', 'record/changed-elsewhere'],
    leastRole: 'caseworker',
  }),
  /** Adds a person to a case or changes what they are in it. */
  linkToCase: command({
    input: z.strictObject({ id: personId, caseId, link: casePersonFields }),
    output: z.null(),
    errors: ['record/not-found'],
    leastRole: 'caseworker',
  }),
  unlinkFromCase: command({
    input: z.strictObject({ id: personId, caseId }),
    output: z.null(),
    errors: ['record/not-found', 'person/still-involved', 'person/still-related'],
    leastRole: 'caseworker',
  }),
  /** What an erasure would touch, and which backups made here may hold the person afterwards, newest first. */
  erasure: query({
    input: z.strictObject({ id: personId }),
    output: z.object({
      incidents: z.int(),
      cases: z.int(),
      relations: z.int(),
      backups: z.array(z.object({ sequence: z.int(), at: z.iso.datetime(), place: z.string() })),
    }),
    errors: ['record/not-found'],
    leastRole: 'administrator',
  }),
  /** Removes a person with their history, for good. `replacement` stands where incidents named them. */
  erase: job({
    input: z.strictObject({ id: personId, expectedRevision, replacement: langText.nullable() }),
    output: z.object({ incidents: z.int() }),
    progress: z.object({ done: z.int(), total: z.int() }),
    errors: [
      'record/not-found',
      'record/changed-elsewhere',
      'person/still-involved',
      'case/on-hold',
      'file/disk-full',
    ],
    leastRole: 'administrator',
  }),
} as const;

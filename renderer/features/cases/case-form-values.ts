import type { DefaultValues } from 'react-hook-form';
import { z } from 'zod';
import { caseFields, type CaseFields } from '#shared/cases/case.ts';
import type { CaseRecord } from '#shared/cases/case.ts';
import { unanswered } from '../../records/unanswered.ts';

/** The fields, and the revision that the form began with: a draft of yesterday must not undo a change of today. */
export const caseForm = caseFields.extend({
  stateOfOrigin: unanswered(caseFields.shape.stateOfOrigin),
  hostStates: unanswered(caseFields.shape.hostStates),
  objective: unanswered(caseFields.shape.objective),
  expectedRevision: z.int().nullable(),
});
export type CaseFormInput = z.input<typeof caseForm>;

/** A new case: nothing is claimed that nobody said. */
export function newCaseValues(today: string): DefaultValues<CaseFormInput> {
  return {
    codeword: '',
    status: 'intake',
    priority: null,
    risk: 'unassessed',
    openedOn: today,
    languages: [],
    summary: null,
    stateOfOrigin: null,
    hostStates: null,
    objective: null,
    expectedRevision: null,
  };
}

export function caseValuesOf(record: CaseRecord): CaseFormInput {
  const { id: _id, reference: _reference, isTraining: _isTraining, ...rest } = record;
  const { revision, createdAt: _createdAt, updatedAt: _updatedAt, ...fields } = rest;
  return { ...fields, expectedRevision: revision };
}

export function caseFieldsOf(values: z.output<typeof caseForm>): CaseFields {
  const { expectedRevision: _, ...fields } = values;
  return fields;
}

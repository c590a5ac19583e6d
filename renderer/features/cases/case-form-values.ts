import type { DefaultValues } from 'react-hook-form';
import { z } from 'zod';
import { caseFields } from '#shared/cases/case.ts';
import { unanswered } from '../../records/unanswered.ts';

/** The fields with what nobody may have answered yet, and the revision that the form began with. */
export const caseForm = caseFields.extend({
  stateOfOrigin: unanswered(caseFields.shape.stateOfOrigin),
  hostStates: unanswered(caseFields.shape.hostStates),
  objective: unanswered(caseFields.shape.objective),
  expectedRevision: z.int().nullable(),
});
type CaseFormInput = z.input<typeof caseForm>;

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

import type { DefaultValues } from 'react-hook-form';
import { z } from 'zod';
import { caseFields } from '#shared/cases/case.ts';
import { notAnswered } from '#shared/text/answer.ts';
import { filledForm } from '../../records/filled-form.ts';

const fieldsAndRevision = z
  .strictObject({ ...caseFields.shape, expectedRevision: z.int().nullable() })
  // A case that is not closed any more has no reason for it; what there was stays in its history.
  .overwrite((values) => (values.status === 'closed' ? values : { ...values, closing: null }));

/** The fields, and the revision that the form began with. */
export const caseForm = filledForm(fieldsAndRevision);

/** A new case: nothing is claimed that nobody said. */
export function newCaseValues(today: string): DefaultValues<z.input<typeof fieldsAndRevision>> {
  return {
    codeword: '',
    status: 'intake',
    priority: null,
    risk: 'unassessed',
    openedOn: today,
    languages: [],
    summary: null,
    relations: [],
    owner: null,
    closing: null,
    retainUntil: null,
    legalHold: null,
    stateOfOrigin: notAnswered,
    hostStates: notAnswered,
    objective: notAnswered,
    expectedRevision: null,
  };
}

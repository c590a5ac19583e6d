import type { DefaultValues } from 'react-hook-form';
import { z } from 'zod';
import { personFields, type PersonFields, type PersonName } from '#shared/people/person.ts';
import { notAnswered } from '#shared/text/answer.ts';
import { newItemId } from '../../forms/new-item-id.ts';
import { filledForm } from '../../records/filled-form.ts';

const fieldsAndRevision = z.strictObject({ ...personFields.shape, expectedRevision: z.int().nullable() });

/** The fields, and the revision that the form began with. */
export const personForm = filledForm(fieldsAndRevision);

/** A new person: nothing is claimed that nobody said. */
export function newPersonValues(name = ''): DefaultValues<z.input<typeof fieldsAndRevision>> {
  return { ...newPersonFields(newName(name)), expectedRevision: null };
}

export function newPersonFields(name: PersonName): PersonFields {
  return {
    names: [name],
    gender: notAnswered,
    birth: notAnswered,
    nationalities: notAnswered,
    occupation: notAnswered,
    languages: notAnswered,
    interpreterNeeded: notAnswered,
    isIdentityProtected: false,
  };
}

/** A name as it was typed. What it is nobody has said: Chinese characters may be what an official made of it. */
export function newName(text: string, lang: string | null = null): PersonName {
  return { id: newItemId(), text, lang, role: null, romanisation: null, inDocument: null };
}

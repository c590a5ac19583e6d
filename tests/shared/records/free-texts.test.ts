import { expect, test } from 'vitest';
import { recordKinds } from '#core/record-kinds.ts';
import { caseFreeTexts, caseKeepingTexts } from '#shared/cases/case-free-texts.ts';
import type { CaseFields } from '#shared/cases/case.ts';
import { incidentFreeTexts } from '#shared/incidents/incident-free-texts.ts';
import { incidentFields, type IncidentFields } from '#shared/incidents/incident.ts';
import { personFreeTexts } from '#shared/people/person-free-texts.ts';
import type { PersonFields } from '#shared/people/person.ts';
import { recordNouns, type RecordNoun } from '#shared/records/record.ts';
import { fillFreeTexts } from '#tests/support/free-text-filler.ts';

/** All that somebody has typed into a record: its free texts, and what is not one of them and is looked for elsewhere. */
const typedInto: { readonly [Noun in RecordNoun]: (record: unknown) => readonly string[] } = {
  case: (record) => {
    const fields = record as CaseFields;
    return [...caseFreeTexts(fields), ...caseKeepingTexts(fields), fields.codeword];
  },
  person: (record) => {
    const names = (record as PersonFields).names.map(({ text }) => text);
    return [...personFreeTexts(record as PersonFields), ...names];
  },
  incident: (record) => incidentFreeTexts(record as IncidentFields),
};

test.each(recordNouns)('every text that somebody can type into a %s is among its texts', (noun) => {
  const { value, words } = fillFreeTexts(recordKinds[noun].fields);
  expect(words.length).toBeGreaterThan(4);
  expect(typedInto[noun](value).toSorted()).toEqual(words.toSorted());
});

test('control: a text in a field that nobody gathers is noticed', () => {
  const { value, words } = fillFreeTexts(incidentFields.extend({ forgotten: incidentFields.shape.title }));
  expect(typedInto.incident(value).toSorted()).not.toEqual(words.toSorted());
});

import { expect, test } from 'vitest';
import { caseFreeTexts, caseKeepingTexts } from '#shared/cases/case-free-texts.ts';
import { caseFields, type CaseFields } from '#shared/cases/case.ts';
import { incidentFreeTexts } from '#shared/incidents/incident-free-texts.ts';
import { incidentFields, type IncidentFields } from '#shared/incidents/incident.ts';
import { personFreeTexts } from '#shared/people/person-free-texts.ts';
import { personFields, type PersonFields } from '#shared/people/person.ts';
import { fillFreeTexts } from '#tests/support/free-text-filler.ts';

test('every text that somebody can type into an incident is among its texts', () => {
  const { value, words } = fillFreeTexts(incidentFields);
  expect(words.length).toBeGreaterThan(12);
  expect(incidentFreeTexts(value as IncidentFields).toSorted()).toEqual(words.toSorted());
});

test('every text about a person besides names is among their texts', () => {
  const { value, words } = fillFreeTexts(personFields);
  const names = (value as PersonFields).names.map(({ text }) => text);
  expect([...personFreeTexts(value as PersonFields), ...names].toSorted()).toEqual(words.toSorted());
});

test('every text of a case besides its codeword is among its texts', () => {
  const { value, words } = fillFreeTexts(caseFields);
  const { codeword } = value as CaseFields;
  expect(words.length).toBeGreaterThan(4);
  const gathered = [
    ...caseFreeTexts(value as CaseFields),
    ...caseKeepingTexts(value as CaseFields),
    codeword,
  ];
  expect(gathered.toSorted()).toEqual(words.toSorted());
});

test('control: a text in a field that nobody gathers is noticed', () => {
  const { value, words } = fillFreeTexts(incidentFields.extend({ forgotten: incidentFields.shape.title }));
  expect(incidentFreeTexts(value as IncidentFields).toSorted()).not.toEqual(words.toSorted());
});

import { expect, test } from 'vitest';
import {
  blankTranslation,
  incidentForm,
  newExactWords,
  newIncidentValues,
} from '#renderer/features/incidents/form/incident-form-values.ts';

function parse(change: object) {
  return incidentForm.safeParse({ ...newIncidentValues(), ...change });
}

test('words that nobody filled in are not saved', () => {
  expect(parse({ exactWords: [newExactWords()] }).data?.exactWords).toEqual([]);
});

test('a translation that was opened and left empty is not saved', () => {
  const words = { ...newExactWords(), text: 'Come home', translation: blankTranslation() };
  expect(parse({ exactWords: [words] }).data?.exactWords).toEqual([{ ...words, translation: null }]);
});

test('what is wrong inside of quoted words is named where it stands', () => {
  const described = { kind: 'described', description: { text: ' ', lang: 'en' } };
  const words = { ...newExactWords(), text: 'Come home' };
  const paths = (change: object) =>
    parse({ exactWords: [{ ...words, ...change }] }).error?.issues.map((i) => i.path);
  expect(paths({ speaker: described })).toEqual([['exactWords', 0, 'speaker', 'description', 'text']]);
  expect(paths({ text: 'x'.repeat(20_001) })).toEqual([['exactWords', 0, 'text']]);
});

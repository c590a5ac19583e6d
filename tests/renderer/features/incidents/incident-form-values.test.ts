import { expect, test } from 'vitest';
import {
  incidentForm,
  newExactWords,
  newIncidentValues,
} from '#renderer/features/incidents/form/incident-form-values.ts';
import { nextItemId } from '#tests/support/record-builders.ts';

function parse(change: object) {
  return incidentForm.safeParse({ ...newIncidentValues(), ...change });
}

test('words that nobody filled in are not saved', () => {
  expect(parse({ exactWords: [newExactWords()] }).data?.exactWords).toEqual([]);
});

test('a translation that was opened and left empty is not saved', () => {
  const blank = { id: nextItemId(), text: ' ', lang: 'en', translator: null, kind: 'working', day: null };
  const words = { ...newExactWords(), text: 'Come home', translations: [blank] };
  expect(parse({ exactWords: [words] }).data?.exactWords).toEqual([{ ...words, translations: [] }]);
});

test('what is wrong inside of quoted words is named where it stands', () => {
  const described = { kind: 'described', description: { text: ' ', lang: 'en' } };
  const words = { ...newExactWords(), text: 'Come home' };
  const paths = (change: object) =>
    parse({ exactWords: [{ ...words, ...change }] }).error?.issues.map((i) => i.path);
  expect(paths({ speaker: { state: 'known', value: described } })).toEqual([
    ['exactWords', 0, 'speaker', 'value', 'description', 'text'],
  ]);
  expect(paths({ text: 'x'.repeat(20_001) })).toEqual([['exactWords', 0, 'text']]);
});

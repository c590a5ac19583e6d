import { accountTexts } from '../accounts/account.ts';
import { knownValue } from '../text/answer.ts';
import type { PersonFields } from './person.ts';

/** Every text about a person that somebody typed, besides the forms of the name; blank ones left out. */
export function personFreeTexts(person: PersonFields): string[] {
  const texts = [
    ...accountTexts(knownValue(person.occupation)),
    knownValue(person.birth)?.verbatim?.text,
    knownValue(person.birth)?.calendar?.words,
    knownValue(person.gender)?.words,
    ...person.names.map(({ inDocument }) => inDocument),
  ];
  return texts.flatMap((text) => (text === null || text === undefined || text.trim() === '' ? [] : text));
}

import type { PersonRecord } from '#shared/people/person.ts';
import type { RecordTexts } from '#core/search/record-texts.ts';
import { personFreeTexts } from '#shared/people/person-free-texts.ts';
import { knownItems, knownValue } from '#shared/text/answer.ts';

/** Everything about a person that can be searched for. */
export function personTexts(record: PersonRecord): RecordTexts {
  return {
    title: record.names[0]?.text ?? '',
    texts: [...personFreeTexts(record), knownValue(record.birth)?.edtf ?? ''],
    names: record.names.map(({ text }) => text),
    terms: [
      ['gender', knownValue(record.gender)?.code ?? null],
      ...record.names.map(({ role }) => ['name-role', role] as const),
    ],
    countries: knownItems(record.nationalities),
  };
}

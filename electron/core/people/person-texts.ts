import type { PersonRecord } from '#shared/people/person.ts';
import type { RecordTexts } from '#core/search/record-texts.ts';

/** Everything about a person that can be searched for. */
export function personTexts(record: PersonRecord): RecordTexts {
  return {
    title: record.names[0]?.text ?? '',
    texts: [
      record.notes?.text ?? '',
      record.occupation.state === 'known' ? record.occupation.value.text : '',
      record.birth.state === 'known' ? (record.birth.value.verbatim?.text ?? '') : '',
      record.birth.state === 'known' ? record.birth.value.edtf : '',
      ...record.names.map(({ inDocument }) => inDocument ?? ''),
    ],
    names: record.names.map(({ text }) => text),
    terms: [
      ['gender', record.gender.state === 'known' ? record.gender.value : null],
      ...record.names.map(({ role }) => ['name-role', role] as const),
    ],
    countries: record.nationalities.state === 'known' ? record.nationalities.value : [],
  };
}

import { formatEdtf } from '#shared/dates/format-uncertain-date.ts';
import type { SuggestedPerson } from '#shared/people/person-operations.ts';
import type { Option } from '../../components/option.ts';
import { useWording } from '../../records/fields/use-wording.ts';

/** A person as one choice of many, with what tells people of one name apart: other names, birth, roles, cases. */
export function usePersonOption(): (person: SuggestedPerson, group?: string) => Option {
  const { term, list, uiLanguage } = useWording();
  return (person, group) => {
    const { id, name, otherNames, birth, roles, cases, matched } = person;
    const facts = [
      ...otherNames.filter((other) => other !== matched?.form),
      ...(birth === null ? [] : [formatEdtf(birth, uiLanguage)]),
      ...(roles.length === 0 ? [] : [list(roles.map((role) => term('case-person-role', role)))]),
      ...cases,
    ];
    return {
      id,
      label: name.text,
      ...(name.lang === null ? {} : { lang: name.lang }),
      ...(facts.length === 0 ? {} : { description: facts.join(' · ') }),
      ...(matched === null ? {} : { found: matched }),
      ...(group === undefined ? {} : { group }),
    };
  };
}

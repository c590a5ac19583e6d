import { useTranslation } from 'react-i18next';
import type { CaseFields } from '#shared/cases/case.ts';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import type { PersonFields } from '#shared/people/person.ts';
import type { RecordNoun } from '#shared/records/record.ts';

/** The name of a field as its form shows it. */
export function useFieldLabel(): (noun: RecordNoun, field: string) => string {
  const cases = useTranslation('cases').t;
  const people = useTranslation('people').t;
  const incidents = useTranslation('incidents').t;
  return (noun, field) => {
    if (noun === 'case') return cases(`fields.${field as keyof CaseFields}`);
    if (noun === 'person') return people(`fields.${field as keyof PersonFields}`);
    return incidents(`fields.${field as keyof IncidentFields}`);
  };
}

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
  const labelOf: Readonly<Record<RecordNoun, (field: string) => string>> = {
    case: (field) => cases(`fields.${field as keyof CaseFields}`),
    person: (field) => people(`fields.${field as keyof PersonFields}`),
    incident: (field) => incidents(`fields.${field as keyof IncidentFields}`),
  };
  return (noun, field) => labelOf[noun](field);
}

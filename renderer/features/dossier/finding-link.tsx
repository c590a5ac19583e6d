import type { ReactNode } from 'react';
import type { CaseFields } from '#shared/cases/case.ts';
import type { DossierFinding, DossierRequest } from '#shared/dossier/dossier-operations.ts';
import { caseId, incidentId, personId } from '#shared/ids/ids.ts';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import { useMay } from '../../api/use-may.ts';
import { Link } from '../../components/link.tsx';
import { focusRecordField } from '../../forms/focus-record-field.ts';
import styles from './dossier.module.css';

type Field = keyof CaseFields | keyof IncidentFields | keyof DossierRequest;

/** The field that mends a finding, where one does. */
const fields: Partial<Record<DossierFinding['code'], Field>> = {
  'no-recipient': 'recipient',
  'no-ask': 'asks',
  'no-prepared-by': 'preparedBy',
  'no-summary': 'summary',
  'incident-without-date': 'when',
  'incident-without-basis': 'involvements',
};

interface FindingLinkProps {
  readonly finding: DossierFinding;
  readonly children: ReactNode;
}

/**
 * Leads to the field or record that mends a finding, to the record alone for somebody who may not change it;
 * plain words where nothing does.
 */
export function FindingLink({ finding, children }: FindingLinkProps) {
  const may = useMay();
  const { code, noun, recordId } = finding;
  const field = fields[code] ?? finding.fields?.[0];
  const search = field === undefined ? {} : { field };
  if (noun === 'request' && field !== undefined) {
    return (
      <button type="button" className={styles.link} onClick={() => focusRecordField(field)}>
        {children}
      </button>
    );
  }
  if (recordId === null) return children;
  if (noun === 'incident') {
    const params = { incidentId: incidentId.parse(recordId) };
    return may('incident.update') ? (
      <Link to="/incidents/$incidentId/edit" params={params} search={search}>
        {children}
      </Link>
    ) : (
      <Link to="/incidents/$incidentId" params={params}>
        {children}
      </Link>
    );
  }
  if (noun === 'person' && code === 'person-undecided') {
    return (
      <button type="button" className={styles.link} onClick={() => focusRecordField(`person-${recordId}`)}>
        {children}
      </button>
    );
  }
  if (noun === 'person') {
    const params = { personId: personId.parse(recordId) };
    return may('person.update') ? (
      <Link to="/people/$personId/edit" params={params} search={search}>
        {children}
      </Link>
    ) : (
      <Link to="/people/$personId" params={params}>
        {children}
      </Link>
    );
  }
  const params = { caseId: caseId.parse(recordId) };
  if (noun === 'case' && code === 'no-incident' && may('incident.create')) {
    return (
      <Link to="/cases/$caseId/incidents/new" params={params}>
        {children}
      </Link>
    );
  }
  if (noun === 'case' && code === 'no-person') {
    return (
      <Link to="/cases/$caseId/people" params={params}>
        {children}
      </Link>
    );
  }
  return may('case.update') ? (
    <Link to="/cases/$caseId/edit" params={params} search={search}>
      {children}
    </Link>
  ) : (
    <Link to="/cases/$caseId" params={params}>
      {children}
    </Link>
  );
}

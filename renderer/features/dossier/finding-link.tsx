import type { ReactNode } from 'react';
import type { CaseFields } from '#shared/cases/case.ts';
import type { DossierFinding, DossierRequest } from '#shared/dossier/dossier-operations.ts';
import { caseId } from '#shared/ids/ids.ts';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import { useMay } from '../../api/use-may.ts';
import { Link } from '../../components/link.tsx';
import { focusRecordField } from '../../forms/focus-record-field.ts';
import { nounScreens } from '../../records/noun-screens.tsx';
import styles from './dossier.module.css';
import { reasonField } from './left-out-reason.tsx';

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
  if (code === 'no-reason') {
    return (
      <button
        type="button"
        className={styles.link}
        onClick={() => focusRecordField(reasonField(recordId ?? field ?? ''))}
      >
        {children}
      </button>
    );
  }
  if (noun === 'request' && field !== undefined) {
    return (
      <button type="button" className={styles.link} onClick={() => focusRecordField(field)}>
        {children}
      </button>
    );
  }
  if (noun === 'request' || recordId === null) return children;
  if (code === 'person-undecided') {
    return (
      <button type="button" className={styles.link} onClick={() => focusRecordField(`person-${recordId}`)}>
        {children}
      </button>
    );
  }
  if (code === 'no-incident' && may('incident.create')) {
    return (
      <Link to="/cases/$caseId/incidents/new" params={{ caseId: caseId.parse(recordId) }}>
        {children}
      </Link>
    );
  }
  if (code === 'no-person') {
    return (
      <Link to="/cases/$caseId/people" params={{ caseId: caseId.parse(recordId) }}>
        {children}
      </Link>
    );
  }
  const { RecordLink, EditLink, updating } = nounScreens[noun];
  return may(updating) ? (
    <EditLink id={recordId} field={field}>
      {children}
    </EditLink>
  ) : (
    <RecordLink id={recordId}>{children}</RecordLink>
  );
}

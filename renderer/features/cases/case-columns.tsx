import type { CaseRow, caseSorts } from '#shared/cases/case-operations.ts';
import type { DataColumn } from '../../components/data-table/data-column.ts';
import { RelativeTime } from '../../components/relative-time.tsx';
import { UserText } from '../../components/user-text.tsx';
import { Countries } from '../../records/fields/case-field-views.tsx';
import { RiskBadge } from '../../records/fields/risk-badge.tsx';
import { StatusBadge } from '../../records/fields/status-badge.tsx';
import styles from './cases.module.css';

export const caseColumns: readonly DataColumn<CaseRow, (typeof caseSorts)[number]>[] = [
  {
    id: 'reference',
    header: 'cases:column.reference',
    cell: (row) => <span className={styles.reference}>{row.reference}</span>,
    sort: 'reference',
    firstDirection: 'descending',
    // `CASE-2026-K7P-0007`, with a mark before it.
    widthPx: 190,
  },
  {
    id: 'codeword',
    header: 'cases:column.codeword',
    cell: (row) => (
      <strong>
        <UserText>{row.codeword}</UserText>
      </strong>
    ),
    sort: 'codeword',
    widthPx: 132,
    grow: 1,
    canHide: false,
  },
  {
    id: 'status',
    header: 'cases:column.status',
    cell: (row) => <StatusBadge status={row.status} />,
    sort: 'status',
    widthPx: 146,
  },
  {
    id: 'risk',
    header: 'cases:column.risk',
    cell: (row) => <RiskBadge risk={row.risk} />,
    sort: 'risk',
    firstDirection: 'descending',
    widthPx: 138,
  },
  {
    id: 'hostStates',
    header: 'cases:column.hostStates',
    cell: (row) => (
      <span>
        <Countries codes={row.hostStates} />
      </span>
    ),
    widthPx: 110,
    grow: 1,
  },
  {
    id: 'owner',
    header: 'cases:column.owner',
    cell: (row) => (row.owner === null ? '–' : <UserText>{row.owner}</UserText>),
    sort: 'owner',
    widthPx: 104,
  },
  {
    id: 'incidentCount',
    header: 'cases:column.incidents',
    cell: (row) => row.incidentCount,
    widthPx: 84,
    align: 'end',
  },
  {
    id: 'updated',
    header: 'cases:column.updated',
    cell: (row) => <RelativeTime instant={row.updatedAt} />,
    sort: 'updated',
    firstDirection: 'descending',
    widthPx: 122,
  },
];

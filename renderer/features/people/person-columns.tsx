import type { personSorts, PersonRow } from '#shared/people/person-operations.ts';
import type { DataColumn } from '../../components/data-table/data-column.ts';
import { RelativeTime } from '../../components/relative-time.tsx';
import { UserText } from '../../components/user-text.tsx';
import { IdentityBadge } from './identity-badge.tsx';
import styles from './people.module.css';

export const personColumns: readonly DataColumn<PersonRow, (typeof personSorts)[number]>[] = [
  {
    id: 'name',
    header: 'people:column.name',
    cell: (row) => (
      <strong>
        <UserText>{row.name}</UserText>
      </strong>
    ),
    sort: 'name',
    widthPx: 220,
    grow: 1,
    canHide: false,
  },
  {
    id: 'otherNames',
    header: 'people:column.otherNames',
    cell: (row) => (
      <span className={styles.otherNames}>
        {row.otherNames.map((name, index) => (
          <span key={index}>
            {index > 0 && ' · '}
            <UserText>{name}</UserText>
          </span>
        ))}
      </span>
    ),
    widthPx: 240,
    grow: 2,
  },
  {
    id: 'identity',
    header: 'people:column.identity',
    cell: (row) => <IdentityBadge isProtected={row.isIdentityProtected} />,
    widthPx: 150,
  },
  {
    id: 'caseCount',
    header: 'people:column.cases',
    cell: (row) => row.caseCount,
    widthPx: 80,
    align: 'end',
  },
  {
    id: 'updated',
    header: 'people:column.updated',
    cell: (row) => <RelativeTime instant={row.updatedAt} />,
    sort: 'updated',
    firstDirection: 'descending',
    widthPx: 160,
  },
];

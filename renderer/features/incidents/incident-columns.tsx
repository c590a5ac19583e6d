import type { IncidentRow, incidentSorts } from '#shared/incidents/incident-operations.ts';
import { referenceInCase } from '#shared/incidents/incident-reference.ts';
import type { DataColumn } from '../../components/data-table/data-column.ts';
import { RelativeTime } from '../../components/relative-time.tsx';
import { UserText } from '../../components/user-text.tsx';
import { useWording } from '../../records/fields/use-wording.ts';
import styles from './incidents.module.css';

type Column = DataColumn<IncidentRow, (typeof incidentSorts)[number]>;

const reference = {
  id: 'reference',
  header: 'incidents:column.reference',
  cell: (row) => <span className={styles.second}>{row.reference}</span>,
  sort: 'reference',
  // Its end tells one incident of a case from another: it is not to be cut off.
  widthPx: 192,
} as const satisfies Column;

const others: readonly Column[] = [
  {
    id: 'when',
    header: 'incidents:column.when',
    cell: (row) => <When value={row.when} />,
    sort: 'when',
    firstDirection: 'descending',
    widthPx: 208,
    grow: 1,
  },
  {
    id: 'title',
    header: 'incidents:column.title',
    cell: (row) => (
      <strong>
        <UserText>{row.title}</UserText>
      </strong>
    ),
    sort: 'title',
    widthPx: 208,
    grow: 2,
    canHide: false,
  },
  {
    id: 'case',
    header: 'incidents:column.case',
    cell: (row) => <UserText>{row.caseCodeword}</UserText>,
    widthPx: 100,
  },
  {
    id: 'channels',
    header: 'incidents:column.channels',
    cell: (row) => <Channels codes={row.channels} />,
    widthPx: 136,
    grow: 1,
  },
  {
    id: 'place',
    header: 'incidents:column.place',
    cell: (row) => <UserText>{row.place}</UserText>,
    widthPx: 108,
    grow: 1,
  },
  {
    id: 'updated',
    header: 'incidents:column.updated',
    cell: (row) => <RelativeTime instant={row.updatedAt} />,
    sort: 'updated',
    firstDirection: 'descending',
    widthPx: 112,
  },
];

export const incidentColumns: readonly Column[] = [reference, ...others];

/** Inside a case file everybody knows which case it is. */
export const caseIncidentColumns: readonly Column[] = [
  {
    ...reference,
    cell: (row) => <span className={styles.second}>{referenceInCase(row.reference)}</span>,
    widthPx: 96,
  },
  ...others.filter(({ id }) => id !== 'case'),
];

function When({ value }: { readonly value: IncidentRow['when'] }) {
  const { date } = useWording();
  return <span>{date(value)}</span>;
}

function Channels({ codes }: { readonly codes: readonly string[] }) {
  const { term, list } = useWording();
  return <span className={styles.second}>{list(codes.map((code) => term('channel', code)))}</span>;
}

import { CheckCircle2, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/ipc/define.ts';
import type { CaseFields } from '#shared/cases/case.ts';
import type { caseOperations } from '#shared/cases/case-operations.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { OperationName } from '#shared/contract.ts';
import { useMay } from '../../api/use-may.ts';
import { Card } from '../../components/card.tsx';
import { ICON_SIZE_PX } from '../../components/icon.ts';
import { Link } from '../../components/link.tsx';
import styles from './case-file.module.css';

export type CaseOverviewData = OutputOf<typeof caseOperations.overview>;
type MissingCode = CaseOverviewData['missing'][number]['code'];

/** In the order in which a dossier needs them. */
const codes: readonly MissingCode[] = [
  'no-incident',
  'no-person',
  'no-target',
  'no-summary',
  'no-objective',
  'case-not-answered',
  'incident-without-date',
  'incident-without-act',
  'incident-without-place',
  'incident-without-basis',
  'incident-not-answered',
];

/** What filling it in asks for; the rest leads to where something is shown. */
const operations: Partial<Record<MissingCode, OperationName>> = {
  'no-incident': 'incident.create',
  'no-person': 'person.linkToCase',
  'no-target': 'person.linkToCase',
  'no-summary': 'case.update',
  'no-objective': 'case.update',
  'case-not-answered': 'case.update',
};

interface MissingCardProps {
  readonly caseId: CaseId;
  readonly missing: CaseOverviewData['missing'];
}

/** What a recipient would ask for and not find; every line leads to where it is filled in. */
export function MissingCard({ caseId, missing }: MissingCardProps) {
  const { t } = useTranslation('cases');
  const may = useMay();
  const isOffered = (code: MissingCode) => {
    const operation = operations[code];
    return operation === undefined || may(operation);
  };
  const open = codes.flatMap((code) => missing.find((entry) => entry.code === code) ?? []);
  return (
    <Card
      title={t('missing.title')}
      aside={t('missing.count', { done: codes.length - open.length, total: codes.length })}
    >
      <ul className={styles.list}>
        {open.map(({ code, count }) => (
          <li key={code} className={styles.item}>
            <TriangleAlert size={ICON_SIZE_PX} aria-hidden="true" className={styles.warn} />
            <span>{t(`missing.open.${code}`, { count })}</span>
            {isOffered(code) && (
              <span className={styles.meta}>
                <MissingLink caseId={caseId} code={code} />
              </span>
            )}
          </li>
        ))}
        {open.length === 0 && (
          <li className={styles.item}>
            <CheckCircle2 size={ICON_SIZE_PX} aria-hidden="true" className={styles.good} />
            <span>{t('missing.nothing')}</span>
          </li>
        )}
      </ul>
    </Card>
  );
}

function MissingLink({ caseId, code }: { readonly caseId: CaseId; readonly code: MissingCode }) {
  const { t } = useTranslation('cases');
  const params = { caseId };
  switch (code) {
    case 'no-incident':
      return (
        <Link to="/cases/$caseId/incidents/new" params={params}>
          {t('missing.add')}
        </Link>
      );
    case 'no-person':
    case 'no-target':
      return (
        <Link to="/cases/$caseId/people" params={params}>
          {t('missing.add')}
        </Link>
      );
    case 'no-summary':
    case 'no-objective':
      return (
        <Link
          to="/cases/$caseId/edit"
          params={params}
          search={{ field: (code === 'no-summary' ? 'summary' : 'objective') satisfies keyof CaseFields }}
        >
          {t('missing.fill')}
        </Link>
      );
    case 'case-not-answered':
      return (
        <Link to="/cases/$caseId/edit" params={params}>
          {t('missing.fill')}
        </Link>
      );
    case 'incident-without-date':
    case 'incident-without-act':
    case 'incident-without-place':
    case 'incident-without-basis':
    case 'incident-not-answered':
    default:
      return (
        <Link to="/cases/$caseId/incidents" params={params}>
          {t('missing.show')}
        </Link>
      );
  }
}

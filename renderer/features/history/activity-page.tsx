import { ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { activityKind, type ActivityKind } from '#shared/history/history-operations.ts';
import { useMay } from '../../api/use-may.ts';
import { Note } from '../../components/note.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { NoPermission } from '../../records/no-permission.tsx';
import { ActivityEntries } from './activity-entries.tsx';
import { ChainCheck } from './chain-check.tsx';
import styles from './activity.module.css';

interface ActivityPageProps {
  /** undefined shows everything. */
  readonly kind: ActivityKind | undefined;
  readonly onKindChange: (kind: ActivityKind | undefined) => void;
}

/** The audit chain of the vault in words, and whether it holds. */
export function ActivityPage({ kind, onKindChange }: ActivityPageProps) {
  const { t } = useTranslation('history');
  const may = useMay();
  const title = t('activity.title');
  if (!may('history.activity')) {
    return <NoPermission operation="history.activity" breadcrumb={[]} title={title} />;
  }
  return (
    <>
      <PageHeader title={title}>
        <div className={styles.filter}>
          <RadioGroup
            layout="segmented"
            aria-label={t('activity.kind')}
            value={kind ?? 'all'}
            onChange={(chosen) => onKindChange(activityKind.options.find((known) => known === chosen))}
            options={[
              { id: 'all', label: t('activity.all') },
              ...activityKind.options.map((id) => ({ id, label: t(`activity.kinds.${id}`) })),
            ]}
          />
        </div>
      </PageHeader>
      <div className={styles.page}>
        <Note tone="mute" icon={ScrollText}>
          {t('activity.about')}
        </Note>
        <ChainCheck />
        <ActivityEntries kind={kind} />
      </div>
    </>
  );
}

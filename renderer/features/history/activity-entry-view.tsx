import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityEntry } from '#shared/history/history-operations.ts';
import { recordNoun } from '#shared/records/record.ts';
import { FactLine } from '../../components/fact-line.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { exactTimeText } from '../../components/relative-time-text.ts';
import { UserText } from '../../components/user-text.tsx';
import { RecordLink } from '../../records/record-link.tsx';
import styles from './activity.module.css';
import { DepartureDetails } from './departure-details.tsx';

/** One entry of the chain: when, by whom, what, and to whom or what. */
export function ActivityEntryView({ entry }: { readonly entry: ActivityEntry }) {
  const { t } = useTranslation('history');
  const parts = useParts(entry);
  return (
    <div className={styles.entry}>
      <div className={styles.when}>
        {entry.at === null ? t('activity.unknownTime') : <RelativeTime instant={entry.at} />}
        <span className={styles.number}>{t('activity.entry', { number: entry.sequence })}</span>
      </div>
      <div className={styles.what}>
        <div>
          {entry.userName === null ? t('activity.unknownUser') : <UserText>{entry.userName}</UserText>}{' '}
          {entry.action === null ? t('activity.unknownAction') : t(`activity.action.${entry.action}`)}
        </div>
        {parts.length > 0 && (
          <div className={styles.subject}>
            <FactLine>{parts}</FactLine>
          </div>
        )}
        <DepartureDetails entry={entry} />
      </div>
    </div>
  );
}

/** Whom or what the entry speaks of, and what it says beside. */
function useParts({ noun, record, personName, detail }: ActivityEntry): readonly ReactNode[] {
  const { t, i18n } = useTranslation(['history', 'nouns', 'vault']);
  const parts: ReactNode[] = [];
  const known = recordNoun.safeParse(noun);
  if (known.success) {
    parts.push(t(`nouns:one.${known.data}`));
    if (record === null) parts.push(t('activity.gone'));
  }
  if (record !== null) {
    parts.push(
      <RecordLink key="record" noun={record.noun} id={record.id}>
        <UserText>{record.title}</UserText>
      </RecordLink>,
    );
    if (record.reference !== null) parts.push(record.reference);
  }
  if (personName !== null) parts.push(<UserText key="person">{personName}</UserText>);
  switch (detail?.kind) {
    case 'tries':
      parts.push(
        detail.since === null
          ? t('activity.tries.ever', { count: detail.count })
          : t('activity.tries.since', {
              count: detail.count,
              when: exactTimeText(detail.since, i18n.language),
            }),
      );
      break;
    case 'lost': {
      const when = exactTimeText(detail.keptUntil, i18n.language);
      parts.push(
        detail.count === null
          ? t('activity.lost.unknown', { when })
          : t('activity.lost.known', { count: detail.count, when }),
      );
      break;
    }
    case 'operation':
      parts.push(<bdi>{detail.operation}</bdi>);
      break;
    case 'role': {
      const after = t(`vault:people.roles.${detail.after}`);
      parts.push(
        detail.before === null
          ? after
          : t('activity.roleChanged', { before: t(`vault:people.roles.${detail.before}`), after }),
      );
      break;
    }
    case 'backup':
      parts.push(t('activity.backup', { sequence: detail.sequence }));
      break;
    case 'dossier':
      parts.push(
        <UserText key="holder">{detail.holder}</UserText>,
        t('activity.departure.dossier', { version: detail.version }),
      );
      break;
    case 'archive':
      parts.push(t('activity.departure.archive', { format: detail.format }));
      break;
    case 'travel':
      parts.push(<UserText key="vault">{detail.vault}</UserText>);
      break;
    case undefined:
      break;
  }
  return parts;
}

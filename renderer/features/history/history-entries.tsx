import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#shared/history/history-operations.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { UserText } from '../../components/user-text.tsx';
import { useFieldLabel } from '../../records/noun-texts.ts';
import { useWording } from '../../records/fields/use-wording.ts';
import { FieldChanges } from './field-changes.tsx';
import { RestoreButton } from './restore-button.tsx';
import styles from './history.module.css';

interface HistoryEntriesProps {
  readonly noun: RecordNoun;
  readonly recordId: string;
  readonly before: number | undefined;
  /** Whether this is the oldest page on screen, which offers the next. */
  readonly isLast: boolean;
  readonly onOlder: (before: number) => void;
  /** Undefined for who may not change records. */
  readonly onRestore: ((revision: number) => void) | undefined;
}

export function HistoryEntries({ noun, recordId, before, isLast, onOlder, onRestore }: HistoryEntriesProps) {
  const { t } = useTranslation('history');
  const api = useApi();
  const page = useQuery(api.history.list, {
    noun,
    recordId,
    ...(before === undefined ? {} : { before }),
  });
  if (page.isError) return <ErrorState error={page.error} onRetry={() => void page.refetch()} />;
  if (page.data === undefined) return <LoadingSkeleton lines={4} />;
  const { entries, hasOlder } = page.data;
  const oldest = entries.at(-1);
  return (
    <>
      <ol className={styles.entries}>
        {entries.map((entry, index) => (
          <li key={entry.revision} className={styles.entry}>
            <Entry noun={noun} recordId={recordId} entry={entry} />
            {onRestore !== undefined && !(before === undefined && index === 0) && (
              <RestoreButton revision={entry.revision} onPress={() => onRestore(entry.revision)} />
            )}
          </li>
        ))}
      </ol>
      {isLast && hasOlder && oldest !== undefined && (
        <Button onPress={() => onOlder(oldest.revision)}>{t('older')}</Button>
      )}
    </>
  );
}

interface EntryProps {
  readonly noun: RecordNoun;
  readonly recordId: string;
  readonly entry: HistoryEntry;
}

function Entry({ noun, recordId, entry }: EntryProps) {
  const { t } = useTranslation('history');
  const fieldLabel = useFieldLabel();
  const { list } = useWording();
  const what = (
    <span>
      <UserText>{entry.userName}</UserText> {t(`action.${entry.action}`)}
      {entry.changedFields.length > 0 && (
        <>
          {': '}
          {list(entry.changedFields.map((field) => fieldLabel(noun, field)))}
        </>
      )}
    </span>
  );
  return (
    <>
      <div className={styles.when}>
        <RelativeTime instant={entry.at} />
        <span className={styles.revision}>{t('revision', { number: entry.revision })}</span>
      </div>
      {entry.changedFields.length === 0 ? (
        <div>{what}</div>
      ) : (
        <Disclosure title={what}>
          <FieldChanges
            noun={noun}
            recordId={recordId}
            from={entry.revision - 1}
            to={entry.revision}
            fields={entry.changedFields}
          />
        </Disclosure>
      )}
    </>
  );
}

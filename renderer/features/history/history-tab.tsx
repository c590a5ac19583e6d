import { History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordNoun } from '#shared/records/record.ts';
import { Note } from '../../components/note.tsx';
import { HistoryEntries } from './history-entries.tsx';
import styles from './history.module.css';

interface HistoryTabProps {
  readonly noun: RecordNoun;
  readonly recordId: string;
}

/** Who changed what and when, newest first; nothing here can be taken back or edited. */
export function HistoryTab({ noun, recordId }: HistoryTabProps) {
  const { t } = useTranslation('history');
  const [cursors, setCursors] = useState<readonly (number | undefined)[]>([undefined]);
  return (
    <div className={styles.tab}>
      <Note tone="mute" icon={History}>
        {t('about')}
      </Note>
      {cursors.map((before, index) => (
        <HistoryEntries
          key={before ?? 'newest'}
          noun={noun}
          recordId={recordId}
          before={before}
          isLast={index === cursors.length - 1}
          onOlder={(revision) => setCursors([...cursors, revision])}
        />
      ))}
    </div>
  );
}

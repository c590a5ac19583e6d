import { History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordNoun } from '#shared/records/record.ts';
import { useMay } from '../../api/use-may.ts';
import { Note } from '../../components/note.tsx';
import { HistoryEntries } from './history-entries.tsx';
import styles from './history.module.css';
import { RestoreDialog } from './restore-dialog.tsx';

interface HistoryTabProps {
  readonly noun: RecordNoun;
  readonly recordId: string;
}

/** Who changed what and when, newest first; nothing here can be edited. An older version can be restored as a new one. */
export function HistoryTab({ noun, recordId }: HistoryTabProps) {
  const { t } = useTranslation('history');
  const [cursors, setCursors] = useState<readonly (number | undefined)[]>([undefined]);
  const may = useMay();
  const [chosen, setChosen] = useState<number | null>(null);
  const [done, setDone] = useState('');
  return (
    <div className={styles.tab}>
      <Note tone="mute" icon={History}>
        {t('about')}
      </Note>
      <div role="status">{done !== '' && <Note tone="good">{done}</Note>}</div>
      {cursors.map((before, index) => (
        <HistoryEntries
          key={before ?? 'newest'}
          noun={noun}
          recordId={recordId}
          before={before}
          isLast={index === cursors.length - 1}
          onOlder={(revision) => setCursors([...cursors, revision])}
          onRestore={may('history.restore') ? setChosen : undefined}
        />
      ))}
      {chosen !== null && (
        <RestoreDialog
          noun={noun}
          recordId={recordId}
          revision={chosen}
          onClose={() => setChosen(null)}
          onDone={(sentence) => {
            setChosen(null);
            setDone(sentence);
          }}
        />
      )}
    </div>
  );
}

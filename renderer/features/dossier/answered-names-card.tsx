import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/ipc/define.ts';
import type { dossierOperations } from '#shared/dossier/dossier-operations.ts';
import { useMay } from '../../api/use-may.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { UserText } from '../../components/user-text.tsx';
import styles from './dossier.module.css';

type Answered = OutputOf<typeof dossierOperations.prepare>['answered'][number];

interface AnsweredNamesCardProps {
  readonly answered: readonly Answered[];
  readonly onAskAgain: (answered: Answered) => void;
}

/** What was said of words in this dossier, to be taken back; nothing where nothing was. */
export function AnsweredNamesCard({ answered, onAskAgain }: AnsweredNamesCardProps) {
  const { t } = useTranslation('dossierBuilder');
  const may = useMay();
  if (answered.length === 0) return null;
  return (
    <Card title={t('near.answered')} aside={String(answered.length)}>
      <ul className={styles.list}>
        {answered.map((one) => (
          <li key={`${one.words} ${one.answer.answer}`} className={styles.answered}>
            <div className={styles.finding}>
              <UserText>{one.words}</UserText>
              <div className={styles.help}>{t(`near.said.${one.answer.answer}`)}</div>
            </div>
            {may('dossier.answerNames') && (
              <Button
                variant="word"
                aria-label={t('near.askAgainAs', { words: one.words })}
                onPress={() => onAskAgain(one)}
              >
                {t('near.askAgain')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

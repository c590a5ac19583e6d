import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/ids/ids.ts';
import type { SuggestedPerson } from '#shared/people/person-operations.ts';
import { Button } from '../../components/button.tsx';
import { SimilarPerson } from './similar-person.tsx';
import styles from './people.module.css';

interface DuplicateQuestionProps {
  /** The name that somebody is about to record. */
  readonly text: string;
  readonly similar: readonly SuggestedPerson[];
  readonly onUse: (id: PersonId) => void;
  readonly onCreate: () => void;
  readonly onCancel: () => void;
}

/** Before a second record is made: who is recorded already and may be meant. */
export function DuplicateQuestion({ text, similar, onUse, onCreate, onCancel }: DuplicateQuestionProps) {
  const { t } = useTranslation('people');
  return (
    <div role="group" aria-label={t('similar.title')} className={styles.similar}>
      <p role="status" className={styles.similarTitle}>
        {t('similar.title')}
      </p>
      <ul className={styles.similarList}>
        {similar.map((person, index) => (
          <li key={person.id} className={styles.similarPerson}>
            <SimilarPerson person={person} />
            <Button
              autoFocus={index === 0}
              aria-label={t('similar.useAs', { name: person.name.text })}
              onPress={() => onUse(person.id)}
            >
              {t('similar.use')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.similarActions}>
        <Button onPress={onCreate}>{t('similar.create', { text })}</Button>
        <Button variant="quiet" onPress={onCancel}>
          {t('similar.cancel')}
        </Button>
      </div>
    </div>
  );
}

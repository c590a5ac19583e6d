import { useTranslation } from 'react-i18next';
import type { ExactWords } from '#shared/incidents/incident.ts';
import { UserText } from '../../components/user-text.tsx';
import { TranslationsView } from './account-view.tsx';
import { AnswerView } from './answer-view.tsx';
import { ParticipantView } from './participant-view.tsx';
import styles from './fields.module.css';
import { useWording } from './use-wording.ts';

/** The words as spoken, the translation under them, then who said them and in which language. */
export function ExactWordsView({ words }: { readonly words: ExactWords }) {
  const { t } = useTranslation('records');
  const { language } = useWording();
  return (
    <figure className={styles.words}>
      <blockquote>
        <UserText isQuote>{words}</UserText>
      </blockquote>
      <TranslationsView translations={words.translations} />
      <figcaption className={styles.small}>
        {t('words.speaker')}{' '}
        <AnswerView answer={words.speaker}>{(who) => <ParticipantView participant={who} />}</AnswerView>
        {' · '}
        {language(words.lang)}
      </figcaption>
    </figure>
  );
}

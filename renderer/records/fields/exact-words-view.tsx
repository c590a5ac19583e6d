import { useTranslation } from 'react-i18next';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import { UserText } from '../../components/user-text.tsx';
import { ParticipantView } from './participant-view.tsx';
import styles from './fields.module.css';
import { useWording } from './use-wording.ts';

/** The words as spoken, the translation under them, then who said them and in which language. */
export function ExactWordsView({ words }: { readonly words: IncidentFields['exactWords'][number] }) {
  const { t } = useTranslation('records');
  const { language } = useWording();
  return (
    <figure className={styles.words}>
      <blockquote>
        <UserText isQuote>{words}</UserText>
      </blockquote>
      {words.translation !== null && (
        <p className={styles.second}>
          <UserText isMultiline>{words.translation}</UserText>
        </p>
      )}
      <figcaption className={styles.small}>
        {words.speaker === null ? t('words.speakerUnknown') : <ParticipantView participant={words.speaker} />}
        {' · '}
        {language(words.lang)}
      </figcaption>
    </figure>
  );
}

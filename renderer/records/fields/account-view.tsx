import { useTranslation } from 'react-i18next';
import type { Account, Translation } from '#shared/accounts/account.ts';
import { UserText } from '../../components/user-text.tsx';
import styles from './fields.module.css';
import { useWording } from './use-wording.ts';

interface AccountViewProps {
  readonly value: Account;
  readonly isMultiline?: boolean;
}

/** A text as it was put down, with the name of its language where that is not the interface's, and its translations. */
export function AccountView({ value, isMultiline = true }: AccountViewProps) {
  const { language, uiLanguage } = useWording();
  const isForeign = value.lang !== uiLanguage && value.lang !== 'und';
  return (
    <div>
      <UserText isMultiline={isMultiline}>{value}</UserText>
      {isForeign && <div className={styles.small}>{language(value.lang)}</div>}
      <TranslationsView translations={value.translations} />
    </div>
  );
}

/** Each translation, into what, of which kind, by whom and when. */
export function TranslationsView({ translations }: Pick<Account, 'translations'>) {
  if (translations.length === 0) return null;
  return (
    <ul className={styles.translations}>
      {translations.map((translation) => (
        <li key={translation.id}>
          <UserText isMultiline>{translation}</UserText>
          <TranslationFacts translation={translation} />
        </li>
      ))}
    </ul>
  );
}

function TranslationFacts({ translation }: { readonly translation: Translation }) {
  const { t } = useTranslation('records');
  const { language, term, day } = useWording();
  const { lang, kind, translator, day: isoDay } = translation;
  return (
    <div className={styles.small}>
      {[
        language(lang),
        ...(kind === null ? [] : [term('translation-kind', kind)]),
        ...(isoDay === null ? [] : [day(isoDay)]),
      ].join(' · ')}
      {translator !== null && (
        <>
          {' · '}
          {t('translation.by')} <UserText>{translator}</UserText>
        </>
      )}
    </div>
  );
}

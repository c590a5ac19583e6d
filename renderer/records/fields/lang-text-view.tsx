import type { LangText } from '#shared/text/lang-text.ts';
import { UserText } from '../../components/user-text.tsx';
import styles from './fields.module.css';
import { useWording } from './use-wording.ts';

interface LangTextViewProps {
  readonly value: LangText;
  readonly isQuote?: boolean;
}

/** A text as typed, with the name of its language where that is not the interface's. */
export function LangTextView({ value, isQuote = false }: LangTextViewProps) {
  const { language, uiLanguage } = useWording();
  const isForeign = value.lang !== uiLanguage && value.lang !== 'und';
  return (
    <div>
      <UserText isMultiline isQuote={isQuote}>
        {value}
      </UserText>
      {isForeign && <div className={styles.small}>{language(value.lang)}</div>}
    </div>
  );
}

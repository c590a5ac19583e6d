import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { recoveryTextsOf } from '#shared/vault/recovery-groups.ts';
import { ErrorLine } from '../../components/error-line.tsx';
import { TextArea } from '../../components/text-area.tsx';
import styles from './vault.module.css';

interface RecoveryKeyFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isSubmitted: boolean;
  readonly autoFocus?: boolean;
}

/** What stands on the paper: the whole key, or pieces of it. Not hidden, since it is compared letter by letter. */
export function RecoveryKeyField({ value, onChange, isSubmitted, autoFocus = false }: RecoveryKeyFieldProps) {
  const { t } = useTranslation('vault');
  const id = useId();
  const isMissing = isSubmitted && recoveryTextsOf(value).length === 0;
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {t('recovery.key')}
      </label>
      <div className={styles.key} dir="ltr">
        <TextArea
          id={id}
          value={value}
          onChange={onChange}
          autoFocus={autoFocus}
          isInvalid={isMissing}
          aria-describedby={`${id}-help`}
        />
      </div>
      <div id={`${id}-help`}>
        <p className={styles.help}>{t('recover.keyHelp')}</p>
        {isMissing && <ErrorLine role="alert">{t('recover.keyMissing')}</ErrorLine>}
      </div>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { MIN_PASSPHRASE_CHARACTERS, type PassphraseStrength } from '#shared/vault/passphrase.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { PassphraseInput } from './passphrase-input.tsx';
import { StrengthMeter } from './strength-meter.tsx';
import styles from './vault.module.css';

interface NewPassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What `usePassphraseStrength` says. */
  readonly strength: PassphraseStrength | undefined;
  readonly isSubmitted: boolean;
}

/** A passphrase that is being chosen: judged by core, or drawn by it. */
export function NewPassphraseField({
  label,
  value,
  onChange,
  strength,
  isSubmitted,
}: NewPassphraseFieldProps) {
  const { t, i18n } = useTranslation('vault');
  const suggest = useCommand(useApi().vault.suggestPassphrase);
  const minimum = MIN_PASSPHRASE_CHARACTERS;
  const isWeak = strength === 'too-short' || strength === 'weak';

  function draw(): void {
    suggest.run({ language: i18n.language === 'zh-Hans' ? 'zh-Hans' : 'en' }).then(
      ({ passphrase }) => onChange(passphrase),
      () => undefined,
    );
  }

  return (
    <PassphraseInput
      label={label}
      value={value}
      onChange={onChange}
      error={isSubmitted && isWeak ? t(`create.strength.${strength}`, { minimum }) : undefined}
      help={
        <>
          {value !== '' && <StrengthMeter strength={strength} />}
          <div className={styles.suggest}>
            <p className={styles.help}>{t('create.passphraseHelp', { minimum })}</p>
            <div>
              <Button variant="quiet" onPress={draw}>
                {t('create.suggest')}
              </Button>
            </div>
          </div>
        </>
      }
    />
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MIN_PASSPHRASE_CHARACTERS } from '#shared/vault/passphrase.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { PassphraseInput } from './passphrase-input.tsx';
import { StrengthMeter } from './strength-meter.tsx';
import type { NewPassphrase } from './use-new-passphrase.ts';
import styles from './vault.module.css';

interface NewPassphraseFieldsProps {
  readonly entry: NewPassphrase;
  readonly label: string;
  /** Of the second field, where there is one. */
  readonly againLabel?: string;
  readonly isSubmitted: boolean;
}

/** A passphrase that is being chosen: judged by core or drawn by it, and typed again. */
export function NewPassphraseFields({
  entry,
  label,
  againLabel = '',
  isSubmitted,
}: NewPassphraseFieldsProps) {
  const { t, i18n } = useTranslation('vault');
  const suggest = useCommand(useApi().vault.suggestPassphrase);
  const [isShown, setIsShown] = useState(false);
  const [drawn, setDrawn] = useState('');
  const minimum = MIN_PASSPHRASE_CHARACTERS;
  const { value, setValue, repeated, setRepeated, strength, isWeak, isRepeatWrong } = entry;

  function draw(): void {
    suggest.run({ language: i18n.language === 'zh-Hans' ? 'zh-Hans' : 'en' }).then(
      ({ passphrase }) => {
        setValue(passphrase);
        setDrawn(passphrase);
        // Nobody can write down or learn what they do not see.
        setIsShown(true);
      },
      () => undefined,
    );
  }

  return (
    <>
      <PassphraseInput
        label={label}
        value={value}
        onChange={setValue}
        visibility={{ isShown, onChange: setIsShown }}
        error={isSubmitted && isWeak ? t(`create.strength.${strength ?? 'weak'}`, { minimum }) : undefined}
        help={
          <>
            {/* The field may be too narrow for all of its words. */}
            {isShown && drawn !== '' && value === drawn && (
              <p className={styles.drawn} dir="auto">
                {drawn}
              </p>
            )}
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
      {repeated !== undefined && (
        <PassphraseInput
          label={againLabel}
          value={repeated}
          onChange={setRepeated}
          error={isSubmitted && isRepeatWrong ? t('create.repeatWrong') : undefined}
        />
      )}
    </>
  );
}

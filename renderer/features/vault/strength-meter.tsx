import { useTranslation } from 'react-i18next';
import { MIN_PASSPHRASE_CHARACTERS, passphraseStrength } from '#shared/vault/passphrase.ts';
import { classNames } from '../../components/class-names.ts';
import styles from './vault.module.css';

const strengths = ['too-short', 'weak', 'fair', 'strong'] as const;

/** Word first; the bars only repeat it. */
export function StrengthMeter({ passphrase }: { readonly passphrase: string }) {
  const { t } = useTranslation('vault');
  const strength = passphraseStrength(passphrase);
  const level = strengths.indexOf(strength);
  return (
    <div className={styles.strength} role="status">
      <span className={styles.meter} aria-hidden="true">
        {strengths.map((name, index) => (
          <span key={name} className={classNames(styles.step, index <= level && styles.stepOn)} />
        ))}
      </span>
      <span>{t(`create.strength.${strength}`, { minimum: MIN_PASSPHRASE_CHARACTERS })}</span>
    </div>
  );
}

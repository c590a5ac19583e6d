import { useTranslation } from 'react-i18next';
import {
  MIN_PASSPHRASE_CHARACTERS,
  passphraseStrengths,
  type PassphraseStrength,
} from '#shared/vault/passphrase.ts';
import { classNames } from '../../components/class-names.ts';
import styles from './vault.module.css';

/** Word first; the bars only repeat it. Empty until core has judged. */
export function StrengthMeter({ strength }: { readonly strength: PassphraseStrength | undefined }) {
  const { t } = useTranslation('vault');
  const level = strength === undefined ? -1 : passphraseStrengths.indexOf(strength);
  return (
    <div className={styles.strength} role="status">
      <span className={styles.meter} aria-hidden="true">
        {passphraseStrengths.map((name, index) => (
          <span key={name} className={classNames(styles.step, index <= level && styles.stepOn)} />
        ))}
      </span>
      <span>
        {strength === undefined
          ? '…'
          : t(`create.strength.${strength}`, { minimum: MIN_PASSPHRASE_CHARACTERS })}
      </span>
    </div>
  );
}

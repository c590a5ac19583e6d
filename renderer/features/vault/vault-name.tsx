import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenPlace } from '#shared/desktop/desktop-operations.ts';
import { relativeTimeText } from '../../components/relative-time-text.ts';
import { UserText } from '../../components/user-text.tsx';
import styles from './vault.module.css';

export interface VaultPlace extends ChosenPlace {
  /** On this computer; null when it never was, or that is not known. */
  readonly lastOpenedAt: string | null;
}

/** Which vault it is, before it is open: by its place, since its name is inside. */
export function VaultName({ place }: { readonly place: VaultPlace }) {
  const { t, i18n } = useTranslation('vault');
  const [nowMs] = useState(() => Date.now());
  return (
    <div>
      <div className={styles.vaultName}>
        <UserText>{place.label}</UserText>
      </div>
      <div className={styles.meta}>
        {place.lastOpenedAt === null
          ? t('unlock.never')
          : t('unlock.lastOpened', { when: relativeTimeText(place.lastOpenedAt, nowMs, i18n.language) })}
      </div>
    </div>
  );
}

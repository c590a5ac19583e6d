import { useTranslation } from 'react-i18next';
import type { VaultSummary } from '#shared/vault/vault-operations.ts';
import { exactTimeText } from '../components/relative-time-text.ts';
import { OpeningNotice } from './opening-notice.tsx';

interface LostChangesLineProps {
  readonly lost: NonNullable<VaultSummary['lostChanges']>;
  readonly onClose: () => void;
}

/** That changes which had been saved on this computer are not in the vault that was opened. */
export function LostChangesLine({ lost: { count, keptUntil }, onClose }: LostChangesLineProps) {
  const { t, i18n } = useTranslation('frame');
  const when = exactTimeText(keptUntil, i18n.language);
  return (
    <OpeningNotice onClose={onClose}>
      {count === null ? t('lostChanges.unknown', { when }) : t('lostChanges.known', { count, when })}{' '}
      {t('lostChanges.what')}
    </OpeningNotice>
  );
}

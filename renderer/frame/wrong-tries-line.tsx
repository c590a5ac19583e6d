import { useTranslation } from 'react-i18next';
import type { VaultSummary } from '#shared/vault/vault-operations.ts';
import { exactTimeText } from '../components/relative-time-text.ts';
import { OpeningNotice } from './opening-notice.tsx';

interface WrongTriesLineProps {
  readonly tries: NonNullable<VaultSummary['wrongTries']>;
  readonly onClose: () => void;
}

/** That somebody tried to get in before this opening. Whoever did it themselves puts it away. */
export function WrongTriesLine({ tries: { count, since }, onClose }: WrongTriesLineProps) {
  const { t, i18n } = useTranslation('frame');
  return (
    <OpeningNotice onClose={onClose}>
      {since === null
        ? t('wrongTries.ever', { count })
        : t('wrongTries.since', { count, when: exactTimeText(since, i18n.language) })}{' '}
      {t('wrongTries.what')}
    </OpeningNotice>
  );
}

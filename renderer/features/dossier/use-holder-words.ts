import { useTranslation } from 'react-i18next';
import type { dossierOperations } from '#shared/dossier/dossier-operations.ts';
import { listText } from '#shared/i18n/list-text.ts';
import type { OutputOf } from '#shared/ipc/define.ts';

export type HolderState = Pick<OutputOf<typeof dossierOperations.prepare>, 'version' | 'holders'>;

/** What a recipient has been given so far, and what that means for the next file; null where there is nothing to say. */
export function useHolderWords(recipient: string, series: HolderState | undefined): string | null {
  const { t, i18n } = useTranslation('dossierBuilder');
  if (series === undefined) return null;
  const { version } = series;
  const holders = listText(
    series.holders.map((one) => t('recipient.series.holder', { ...one })),
    i18n.language,
  );
  if (recipient.trim() === '') return holders === '' ? null : t('recipient.series.nobody', { holders });
  if (version > 1) return t('recipient.series.next', { version });
  return holders === '' ? t('recipient.series.first') : t('recipient.series.other', { holders });
}

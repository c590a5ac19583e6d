import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/use-api.ts';
import { useQuery } from '../api/use-query.ts';

type Warning = (row: { readonly id: string }) => string | undefined;

/** What to say of a row whose record is not as the history of the vault says; undefined while there is none. */
export function useAlteredWarning(): Warning | undefined {
  const { t } = useTranslation('history');
  const { data } = useQuery(useApi().vault.check, undefined);
  return useMemo(() => {
    const altered = new Set(data?.alteredRecords);
    return altered.size === 0
      ? undefined
      : ({ id }) => (altered.has(id) ? t('chain.finding.record-altered') : undefined);
  }, [data, t]);
}

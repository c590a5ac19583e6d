import { useTranslation } from 'react-i18next';
import { AppError } from '#shared/errors/app-error.ts';

/** What happened and what to do, in the language of the interface, for any failure. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation('errors');
  return (error) => {
    const { code, params } = error instanceof AppError ? error : new AppError('internal/unexpected');
    // A code of a newer core has no text here yet.
    const unknown = t('internal/unexpected', { logId: params['logId'] ?? '' });
    return t(code, { ...params, defaultValue: unknown });
  };
}

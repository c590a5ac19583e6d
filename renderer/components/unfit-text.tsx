import { useTranslation } from 'react-i18next';
import { ErrorLine } from './error-line.tsx';

/** Below a field of choices whose text is none of them. */
export function UnfitText({ text }: { readonly text: string }) {
  const { t } = useTranslation('components');
  return <ErrorLine role="alert">{t('combo.unfit', { text: text.trim() })}</ErrorLine>;
}

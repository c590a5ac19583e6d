import { useTranslation } from 'react-i18next';
import { uiLanguages, type UiLanguage } from '#shared/i18n/ui-language.ts';

export function useUiLanguage(): UiLanguage {
  const { i18n } = useTranslation();
  return uiLanguages.find((language) => language === i18n.language) ?? 'en';
}

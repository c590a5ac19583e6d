import { useTranslation } from 'react-i18next';
import { uiLanguages } from '#shared/settings/settings.ts';

export function useUiLanguage(): (typeof uiLanguages)[number] {
  const { i18n } = useTranslation();
  return uiLanguages.find((language) => language === i18n.language) ?? 'en';
}

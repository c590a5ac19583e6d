import { useEffect, useMemo, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { createTranslator } from '#shared/i18n/create-translator.ts';
import { defaultSettings, type Settings } from '#shared/settings/settings.ts';
import { useApi } from '../api/use-api.ts';
import { useQuery } from '../api/use-query.ts';
import { AppearanceContext, type Appearance } from '../components/appearance.ts';
import { useMediaQuery } from './use-media-query.ts';

interface SettingsProviderProps {
  readonly children: ReactNode;
}

/** Theme, density, language and direction of the whole window, from the settings that stand outside the vault. */
export function SettingsProvider({ children }: SettingsProviderProps) {
  const api = useApi();
  const answer = useQuery(api.settings.get, undefined);
  // A window that cannot read its settings still opens.
  const settings = answer.data ?? (answer.isError ? defaultSettings : undefined);
  const appearance = useAppearanceOf(settings ?? defaultSettings);
  const language = settings?.language ?? defaultSettings.language;
  const translator = useMemo(() => createTranslator(language), [language]);

  useEffect(() => {
    const root = document.documentElement;
    root.dataset['theme'] = appearance.theme;
    root.dataset['density'] = appearance.density;
    root.lang = language;
    root.dir = appearance.direction;
  }, [appearance, language]);

  if (settings === undefined) return null;
  return (
    <I18nextProvider i18n={translator}>
      <I18nProvider locale={appearance.direction === 'rtl' ? 'ar' : language}>
        <AppearanceContext value={appearance}>{children}</AppearanceContext>
      </I18nProvider>
    </I18nextProvider>
  );
}

function useAppearanceOf({ theme, density, direction }: Settings): Appearance {
  const isDark = useMediaQuery('(prefers-color-scheme: dark)');
  const wantsContrast = useMediaQuery('(prefers-contrast: more)');
  const systemTheme = wantsContrast ? 'high-contrast' : isDark ? 'dark' : 'light';
  const chosenTheme = theme === 'system' ? systemTheme : theme;
  return useMemo(
    () => ({
      theme: chosenTheme,
      density,
      // Neither language of the interface is written from right to left; only the setting turns it round.
      direction: direction === 'rtl' ? 'rtl' : 'ltr',
    }),
    [chosenTheme, density, direction],
  );
}

import { createContext, use } from 'react';
import { defaultSettings, type Settings } from '#shared/settings/settings.ts';

export interface Appearance {
  readonly theme: 'light' | 'dark' | 'high-contrast';
  readonly density: Settings['density'];
  readonly direction: 'ltr' | 'rtl';
}

export const AppearanceContext = createContext<Appearance>({
  theme: 'light',
  density: defaultSettings.density,
  direction: 'ltr',
});

/** What a component must know in numbers; everything else follows from the tokens on the root element. */
export function useAppearance(): Appearance {
  return use(AppearanceContext);
}

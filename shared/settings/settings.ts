import { z } from 'zod';
import { uiLanguages } from '../i18n/ui-language.ts';

export const themes = ['system', 'light', 'dark', 'high-contrast'] as const;

/**
 * What is kept outside the vault: nothing that says whose vault it is or what is in it.
 * `rememberVaults` is off until a person switches it on.
 */
export const settings = z.strictObject({
  theme: z.enum(themes),
  language: z.enum(uiLanguages),
  /** Layout direction; `auto` follows the interface language. */
  direction: z.enum(['auto', 'ltr', 'rtl']),
  density: z.enum(['comfortable', 'compact']),
  autoLockMinutes: z.int().min(1).max(60),
  rememberVaults: z.boolean(),
  /** Days without a backup after which the window says so; null: never. */
  backupReminderDays: z.int().min(1).max(90).nullable(),
});
export type Settings = z.infer<typeof settings>;

export const defaultSettings: Settings = {
  theme: 'system',
  language: 'en',
  direction: 'auto',
  density: 'comfortable',
  autoLockMinutes: 5,
  rememberVaults: false,
  backupReminderDays: 7,
};

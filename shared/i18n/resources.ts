import { errors as enErrors } from './locales/en/errors.ts';
import { errors as zhErrors } from './locales/zh-Hans/errors.ts';
import { components as enComponents } from './locales/en/components.ts';
import { dossier as enDossier } from './locales/en/dossier.ts';
import { forms as enForms } from './locales/en/forms.ts';
import { frame as enFrame } from './locales/en/frame.ts';
import { settings as enSettings } from './locales/en/settings.ts';
import { vault as enVault } from './locales/en/vault.ts';
import { components as zhComponents } from './locales/zh-Hans/components.ts';
import { dossier as zhDossier } from './locales/zh-Hans/dossier.ts';
import { forms as zhForms } from './locales/zh-Hans/forms.ts';
import { frame as zhFrame } from './locales/zh-Hans/frame.ts';
import { settings as zhSettings } from './locales/zh-Hans/settings.ts';
import { vault as zhVault } from './locales/zh-Hans/vault.ts';
import type { TranslationOf } from './translation.ts';

/** The English texts: one namespace per feature. They fix the keys that every language must have. */
const en = {
  errors: enErrors,
  components: enComponents,
  dossier: enDossier,
  forms: enForms,
  frame: enFrame,
  settings: enSettings,
  vault: enVault,
} as const;

const zhHans = {
  errors: zhErrors,
  components: zhComponents,
  dossier: zhDossier,
  forms: zhForms,
  frame: zhFrame,
  settings: zhSettings,
  vault: zhVault,
} as const satisfies TranslationOf<typeof en>;

export const resources = { en, 'zh-Hans': zhHans } as const;

export type Namespace = keyof typeof en;

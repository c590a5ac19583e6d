import { errors as enErrors } from './locales/en/errors.ts';
import { errors as zhErrors } from './locales/zh-Hans/errors.ts';
import type { TranslationOf } from './translation.ts';

/** The English texts: one namespace per feature. They fix the keys that every language must have. */
const en = {
  errors: enErrors,
} as const;

const zhHans = {
  errors: zhErrors,
} as const satisfies TranslationOf<typeof en>;

export const resources = { en, 'zh-Hans': zhHans } as const;

export type Namespace = keyof typeof en;

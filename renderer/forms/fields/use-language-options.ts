import { useMemo } from 'react';
import { languageName } from '#shared/i18n/display-names.ts';
import type { Option } from '../../components/option.ts';
import { languageCodes } from './language-codes.ts';
import { useUiLanguage } from './use-ui-language.ts';

/** Languages by name in the language of the interface; a tag outside of the list is added, never lost. */
export function useLanguageOptions(...extra: readonly string[]): readonly Option[] {
  const uiLanguage = useUiLanguage();
  const others = extra.join(' ');
  return useMemo(() => {
    const codes = new Set<string>([...languageCodes, ...others.split(' ').filter(Boolean)]);
    return [...codes].map((code) => ({
      id: code,
      label: languageName(code, uiLanguage),
      keywords: [code, languageName(code, 'en'), languageName(code, 'zh-Hans'), nativeName(code)]
        .filter(Boolean)
        .join('|'),
    }));
  }, [uiLanguage, others]);
}

/** Empty for the language that nobody knows, which Intl calls "root". */
function nativeName(code: string): string {
  if (code === 'und') return '';
  return new Intl.DisplayNames([code], { type: 'language', fallback: 'code' }).of(code) ?? '';
}

import { detectScript, type Script } from '#shared/text/detect-script.ts';
import { useUiLanguage } from './use-ui-language.ts';

/** Letters that Uyghur writes and Arabic and Persian do not. */
const UYGHUR_LETTERS = /[\u06d0\u06d5\u06cb\u06c7\u06c6\u06c8\u06ad]/u;

const byScript: Partial<Record<Script, string>> = {
  Hans: 'zh-Hans',
  Hani: 'zh-Hans',
  Hant: 'zh-Hant',
  Tibt: 'bo',
  Cyrl: 'ru',
  Grek: 'el',
  Hebr: 'he',
  Jpan: 'ja',
  Kore: 'ko',
  Mong: 'mn-Mong',
};

/**
 * A first guess of the language from the letters, so that most texts need no choice. A language that
 * was chosen stays as long as it is written in these letters.
 */
export function useGuessedLanguage(): (text: string, chosen?: string) => string {
  const uiLanguage = useUiLanguage();
  return (text, chosen) => {
    const script = detectScript(text);
    if (chosen !== undefined && (script === 'Zyyy' || isWrittenIn(chosen, script))) return chosen;
    if (script === 'Arab') return UYGHUR_LETTERS.test(text) ? 'ug' : 'ar';
    if (script === 'Latn') return 'en';
    return byScript[script] ?? uiLanguage;
  };
}

function isWrittenIn(language: string, script: Script): boolean {
  const usual = new Intl.Locale(language).maximize().script;
  if (usual === undefined) return true;
  const isHan = script === 'Hani' || script === 'Hans' || script === 'Hant';
  return usual === script || (isHan && /^(?:Hans|Hant|Hani|Jpan)$/u.test(usual));
}

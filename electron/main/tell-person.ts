import { dialog } from 'electron';
import type { TFunction } from 'i18next';

/**
 * Shows a box with a title and a text, where there is no window that could say it. Resolves when the person has closed
 * it; nothing else of main runs meanwhile. In the language of the system: settings may be what cannot be read.
 */
export async function tellPerson(
  say: (t: TFunction<'start'>) => readonly [title: string, text: string],
): Promise<void> {
  // Not at every start: the texts of the whole interface come along.
  const { createTranslator } = await import('#shared/i18n/create-translator.ts');
  const isChinese = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh');
  const translator = createTranslator(isChinese ? 'zh-Hans' : 'en');
  const [title, text] = say(translator.getFixedT(null, 'start'));
  dialog.showErrorBox(title, text);
}

import { nameTokens, searchReadings } from '#shared/names/search-tokens.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { searchForms } from '#shared/text/search-forms.ts';
import { searchWords } from '#core/search/search-query.ts';

/** Whether what was typed, with every word perhaps unfinished and in any order, is a name of somebody. */
export function nameMatcher(typed: string): (names: readonly string[]) => boolean {
  const words = searchWords(typed);
  const readings = searchReadings(typed);
  return (names) => {
    const forms = names
      .flatMap((name) => [foldText(name), ...searchForms(name)])
      .map((form) => ` ${plain(form)}`);
    if (words.length > 0 && words.every((word) => beginsIn(forms, word))) return true;
    const tokens = new Set(names.flatMap(nameTokens));
    return readings.some((row) =>
      row.every(
        ({ phrase, tokens: own }) =>
          own.some((token) => tokens.has(token)) || beginsIn(forms, foldText(phrase)),
      ),
    );
  };
}

/** At the beginning of a word; between Chinese characters a word may begin anywhere. */
function beginsIn(forms: readonly string[], word: string): boolean {
  const start = /^[\p{Script=Han}\p{Script=Tibetan}]/u.test(word) ? plain(word) : ` ${plain(word)}`;
  return word !== '' && forms.some((form) => form.includes(start));
}

function plain(form: string): string {
  return form.replaceAll(/[\s·・•\-,./]+/gu, ' ');
}

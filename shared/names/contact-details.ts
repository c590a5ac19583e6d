/** By which somebody can be reached or told from others. Offsets are UTF-16 code units of the text. */
export interface ContactDetail {
  readonly start: number;
  readonly end: number;
}

/** Nothing in them repeats without a bound, so that each is linear. */
export const contactPatterns: readonly RegExp[] = [
  /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu,
  /(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_][\p{L}\p{N}_.]{2,40}/gu,
  /(?<![\p{N}\p{L}])wxid_[\p{L}\p{N}]{4,30}/gu,
  /(?<![\p{N}\p{L}])(?:\p{Lu}{1,2}\p{Nd}{7,9}|\p{Nd}{17}[\p{Nd}Xx])(?![\p{L}\p{N}])/gu,
  /(?<![\p{Nd}])[+＋]?[(（]?\p{Nd}(?:[\s().\-/‐‑–（）]{0,2}\p{Nd}){6,17}(?!\p{Nd})/gu,
];

/** Years and days, with a time behind them or not. */
const DATE =
  /^(?:\d{4}\s?[-–/]\s?\d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}(?:\s\d{1,2})?|\d{1,2}[-./]\d{1,2}[-./]\d{4}(?:\s\d{1,2})?)$/u;

/** Telephone numbers, addresses, handles and numbers of documents in a text, in order, none overlapping. */
export function findContactDetails(text: string): ContactDetail[] {
  const details: ContactDetail[] = [];
  for (const pattern of contactPatterns) {
    // An address is begun anew at every letter; most texts have none.
    if (pattern.source.includes('@') && !text.includes('@')) continue;
    for (const match of text.matchAll(pattern)) {
      const [words] = match;
      if (DATE.test(words.normalize('NFKC'))) continue;
      details.push({ start: match.index, end: match.index + words.length });
    }
  }
  details.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return details.filter((detail) => {
    if (detail.start < end) return false;
    end = detail.end;
    return true;
  });
}

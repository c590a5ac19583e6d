import type { WhyFound } from '#shared/names/why-found.ts';

/** One choice in a list. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** One sentence under the label: a definition, other names. */
  readonly description?: string;
  /** Heading of the section it stands in. */
  readonly group?: string;
  /** Other words it is found by: a code, the label in another language; several with `|` between them. */
  readonly keywords?: string;
  /** What of it was found by typing: the label or another text of it, the places in it, and why it is spelt otherwise. */
  readonly found?: {
    readonly form: string;
    readonly marks: readonly (readonly [number, number])[];
    readonly why: WhyFound | null;
  };
  /** Language of the label where it is not the interface's: a name. */
  readonly lang?: string;
  /** No match, but something that could be made of what was typed: nobody gets it by Enter alone. */
  readonly isOffer?: true;
}

/** Options whose label or keywords hold every typed word; those that are called so come first, then those that begin so. */
export function filterOptions(options: readonly Option[], typed: string): readonly Option[] {
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return options;
  const first = words[0] ?? '';
  const found = options.filter((option) => {
    const text = fold(`${option.label} ${option.keywords ?? ''}`);
    return words.every((word) => text.includes(word));
  });
  const whole = words.join(' ');
  const rank = ({ label, keywords = '' }: Option) => {
    const names = [label, ...keywords.split('|')].map(fold);
    if (names.some((name) => name.trim() === whole)) return 0;
    if (names[0]?.startsWith(first) === true) return 1;
    return names.some((name) => name.startsWith(whole)) ? 2 : 3;
  };
  return found.toSorted((a, b) => rank(a) - rank(b));
}

/** The option whose label is what was typed, if only one is called so. */
export function optionCalled(options: readonly Option[], typed: string): Option | undefined {
  const called = options.filter(({ label }) => fold(label) === fold(typed.trim()));
  return called.length === 1 ? called[0] : undefined;
}

/** The first that fits and was there before: what Enter takes. */
export function firstMatchOf(options: readonly Option[]): string | null {
  return options.find(({ isOffer }) => isOffer !== true)?.id ?? null;
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

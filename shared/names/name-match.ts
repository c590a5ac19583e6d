import type { RecordedForm } from './name-index.ts';
import type { Grade } from './word-keys.ts';

/**
 * Why words are taken for a name. The grades, and: `initials` A. T., `masked` 王某 and 王*雯, `address` as people
 * are called (小王, 阿明), `handle` as accounts are (jwang), `inside` a longer word.
 */
export type MatchReason = Grade | 'initials' | 'masked' | 'address' | 'handle' | 'inside';

/** Words of a text that are, or may be, a name. Offsets are UTF-16 code units of the text as written. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly forms: readonly RecordedForm[];
  readonly reason: MatchReason;
  /** All of a recorded form, not a part of it. */
  readonly isWhole: boolean;
  /** Can be nothing else: may be replaced without asking. */
  readonly isCertain: boolean;
}

const strength: readonly MatchReason[] = [
  'exact',
  'derived',
  'known',
  'masked',
  'sound',
  'slip',
  'inside',
  'handle',
  'initials',
  'address',
];

/** Of matches that overlap, the certain one, then the whole name, then the longer, then the surer one. In order of the text. */
export function withoutOverlaps(matches: readonly NameMatch[]): NameMatch[] {
  const ranked = matches.toSorted(
    (a, b) =>
      Number(b.isCertain) - Number(a.isCertain) ||
      Number(b.isWhole) - Number(a.isWhole) ||
      b.end - b.start - (a.end - a.start) ||
      strength.indexOf(a.reason) - strength.indexOf(b.reason) ||
      a.start - b.start,
  );
  const taken = new Intervals();
  return ranked.filter((match) => taken.take(match.start, match.end)).toSorted((a, b) => a.start - b.start);
}

/** Which stretches of a text are taken, in pages, so that a long text costs no more for each match. */
class Intervals {
  readonly #pages = new Map<number, [number, number][]>();

  take(start: number, end: number): boolean {
    const pages = [];
    for (let page = start >> 8; page <= end >> 8; page += 1) pages.push(page);
    if (pages.some((page) => this.#pages.get(page)?.some(([from, to]) => from < end && to > start)))
      return false;
    for (const page of pages) this.#pages.set(page, [...(this.#pages.get(page) ?? []), [start, end]]);
    return true;
  }
}

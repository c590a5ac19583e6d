/** As long as it must be for every reference to sort as a number would. */
const NUMBER_DIGITS = 6;
const YEAR_DIGITS = 4;

/**
 * Sorts references by year, number and computer, and is the same for `CASE-2026-0007` and `CASE-2026-00007`,
 * which nobody could tell apart on the telephone.
 */
export function caseReferenceKey(reference: string): string {
  const [, year = '', ...rest] = reference.split('-');
  const number = rest.at(-1) ?? '';
  const mark = rest.length > 1 ? (rest[0] ?? '') : '';
  return `${year}${number.padStart(NUMBER_DIGITS, '0')}${mark}`;
}

interface NextReference {
  readonly year: number;
  /** Of the computer that gives it. */
  readonly mark: string;
  /** The highest key of the year so far, if there is one, whoever gave it. */
  readonly lastKey: string | undefined;
}

export function nextCaseReference({ year, mark, lastKey }: NextReference): string {
  const last = lastKey === undefined ? 0 : Number(lastKey.slice(YEAR_DIGITS, YEAR_DIGITS + NUMBER_DIGITS));
  return `CASE-${String(year).padStart(YEAR_DIGITS, '0')}-${mark}-${String(last + 1).padStart(4, '0')}`;
}

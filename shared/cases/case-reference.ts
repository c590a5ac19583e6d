/** As long as it must be for every reference to sort as a number would. */
const NUMBER_DIGITS = 6;

/**
 * Sorts references by year and number, and is the same for `CASE-2026-0007` and `CASE-2026-00007`,
 * which nobody could tell apart on the telephone.
 */
export function caseReferenceKey(reference: string): string {
  const [, year = '', number = ''] = reference.split('-');
  return `${year}${number.padStart(NUMBER_DIGITS, '0')}`;
}

/** The reference after `lastKey`, the highest key of the year so far, if there is one. */
export function nextCaseReference(year: number, lastKey: string | undefined): string {
  const last = lastKey === undefined ? 0 : Number(lastKey.slice(-NUMBER_DIGITS));
  return `CASE-${String(year).padStart(4, '0')}-${String(last + 1).padStart(4, '0')}`;
}

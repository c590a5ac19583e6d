import { dateBounds } from './date-bounds.ts';
import type { UncertainDate } from './uncertain-date.ts';

const AFTER_ALL_DAYS = '9999-99-99';

/**
 * Orders dates as text: by the earliest day, then the more exact one first, then by the clock. A date whose
 * beginning is not known goes by its end; an unknown date comes last.
 */
export function dateSortKey(date: Pick<UncertainDate, 'edtf' | 'timeLocal'>): string {
  const { earliest, latest } = dateBounds(date.edtf);
  const last = latest ?? AFTER_ALL_DAYS;
  return `${earliest ?? last}/${last}T${date.timeLocal ?? ''}`;
}

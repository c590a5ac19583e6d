import { Temporal } from 'temporal-polyfill/full';
import { dateBounds } from './date-bounds.ts';
import type { UncertainDate } from './uncertain-date.ts';

type Clocked = Pick<UncertainDate, 'edtf' | 'timeLocal' | 'timeZone'>;

/**
 * What a time on the clock of a place is in UTC, in milliseconds since 1970: one instant; two where summer time made
 * the hour come twice; none where it was skipped.
 */
export interface Instants {
  readonly kind: 'once' | 'twice' | 'skipped';
  /** The earlier one first. Of a time that was skipped, what it would have been by the clock of before and of after. */
  readonly ms: readonly number[];
}

/** Undefined where day, time or zone are not known, or say none: a form shows a date while it is typed. */
export function instantsOf({ edtf, timeLocal, timeZone }: Clocked): Instants | undefined {
  const { earliest, latest } = dateBounds(edtf);
  if (earliest === null || earliest !== latest || timeLocal === undefined || timeZone === undefined) {
    return undefined;
  }
  try {
    return onTheClock(Temporal.PlainDateTime.from(`${earliest}T${timeLocal}`), timeZone);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function onTheClock(written: Temporal.PlainDateTime, timeZone: string): Instants | undefined {
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    written.toZonedDateTime(timeZone, { disambiguation }),
  );
  if (earlier === undefined || later === undefined) return undefined;
  const [first, second] = [earlier.epochMilliseconds, later.epochMilliseconds];
  if (first === second) return { kind: 'once', ms: [first] };
  return { kind: earlier.toPlainDateTime().equals(written) ? 'twice' : 'skipped', ms: [first, second] };
}

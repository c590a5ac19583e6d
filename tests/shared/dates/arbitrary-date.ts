import * as fc from 'fast-check';
import type { DateParts, PlainDate } from '#shared/dates/date-parts.ts';

const year = fc.integer({ min: 1900, max: 2100 });
const month = fc.integer({ min: 1, max: 12 });
/** Every month has these. */
const day = fc.integer({ min: 1, max: 28 });
const isUncertain = fc.boolean();

export const plainDates: fc.Arbitrary<PlainDate> = fc.oneof(
  fc.record({ year, month, day }),
  fc.record({ year, month, day: fc.constant(null) }),
  fc.record({ year, month: fc.constant(null), day: fc.constant(null) }),
);

/** What the date builder can be asked for; an end may lie before its start. */
export const dateParts: fc.Arbitrary<DateParts> = fc.oneof(
  fc.record({ kind: fc.constant('day'), year, month, day, isUncertain }),
  fc.record({ kind: fc.constant('month'), year, month, isUncertain }),
  fc.record({ kind: fc.constant('year'), year, isUncertain }),
  fc.record({
    kind: fc.constant('season'),
    year,
    season: fc.constantFrom('spring', 'summer', 'autumn', 'winter'),
  }),
  fc.record({ kind: fc.constant('about'), at: plainDates, isUncertain }),
  fc.record({ kind: fc.constant('between'), from: plainDates, to: plainDates }),
  fc.record({ kind: fc.constant('since'), from: plainDates }),
  fc.record({ kind: fc.constant('until'), to: plainDates }),
  fc.record({ kind: fc.constant('unknown') }),
);

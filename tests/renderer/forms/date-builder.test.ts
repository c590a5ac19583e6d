import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { uncertainDate } from '#shared/dates/uncertain-date.ts';
import {
  builderFromEdtf,
  dateKinds,
  edtfFromBuilder,
  type DateBuilder,
} from '#renderer/forms/fields/date-builder.ts';

const plainDate = fc.record({
  year: fc.option(fc.integer({ min: 1900, max: 2100 }), { nil: null }),
  month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
  day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: null }),
});

const anyBuilder: fc.Arbitrary<DateBuilder> = fc.record({
  kind: fc.option(fc.constantFrom(...dateKinds), { nil: null }),
  first: plainDate,
  last: plainDate,
  season: fc.option(fc.constantFrom('spring', 'summer', 'autumn', 'winter'), { nil: null }),
  isUncertain: fc.boolean(),
});

test('whatever stands in the builder, its date is empty or valid, or ends before it starts', () => {
  fc.assert(
    fc.property(anyBuilder, (builder) => {
      const edtf = edtfFromBuilder(builder);
      if (edtf === '' || builder.kind === 'between') return;
      expect(uncertainDate.shape.edtf.safeParse(edtf).success).toBe(true);
    }),
  );
});

test('a date that was built opens as it was built', () => {
  fc.assert(
    fc.property(anyBuilder, (builder) => {
      const edtf = edtfFromBuilder(builder);
      fc.pre(edtf !== '');
      expect(edtfFromBuilder(builderFromEdtf(edtf))).toBe(edtf);
    }),
  );
});

test('a date never holds a part that was not typed', () => {
  fc.assert(
    fc.property(anyBuilder, (builder) => {
      const typed = new Set(
        [builder.first, builder.last]
          .flatMap(({ year, month, day }) => [year, month, day])
          .filter((part) => part !== null)
          .map((part) => String(part).padStart(2, '0')),
      );
      const edtf = edtfFromBuilder(builder);
      fc.pre(edtf !== 'XXXX' && builder.kind !== 'season');
      for (const part of edtf.match(/\d+/gu) ?? []) expect(typed).toContain(part);
    }),
  );
});

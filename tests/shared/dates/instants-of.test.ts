import { describe, expect, test } from 'vitest';
import { instantsOf } from '#shared/dates/instants-of.ts';

const utc = (written: string) => Date.parse(written);

describe('a time on the clock of a place', () => {
  // The clocks of the European Union and the United Kingdom change at 01:00 UTC (Directive 2000/84/EC).
  test.each([
    ['in winter', '2021-01-14', '09:30', 'once', ['2021-01-14T09:30Z']],
    ['in summer', '2021-07-14', '09:30', 'once', ['2021-07-14T08:30Z']],
    ['that came twice', '2021-10-31', '01:30', 'twice', ['2021-10-31T00:30Z', '2021-10-31T01:30Z']],
    ['that never came', '2021-03-28', '01:30', 'skipped', ['2021-03-28T00:30Z', '2021-03-28T01:30Z']],
  ] as const)('%s', (_name, edtf, timeLocal, kind, instants) => {
    expect(instantsOf({ edtf, timeLocal, timeZone: 'Europe/London' })).toEqual({
      kind,
      ms: instants.map(utc).toSorted((one, other) => one - other),
    });
  });
});

test('what is no time, no zone and no day yet has no instant: a form shows it while it is typed', () => {
  for (const part of [
    { timeLocal: 'qwer 砶虹' },
    { timeLocal: '25:61' },
    { timeLocal: '' },
    { timeZone: 'Nowhere/Else' },
    { edtf: 'XXXX' },
    { edtf: '' },
  ]) {
    const date = { edtf: '2021-09-14', timeLocal: '09:30', timeZone: 'Europe/London', ...part };
    expect(instantsOf(date)).toBeUndefined();
  }
});

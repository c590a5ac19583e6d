import type { TypedDate } from '../../components/date-parts-input.tsx';

/** Of which no part has been typed. */
export const NO_DAY = '--';

/** A day that is being typed keeps the places of its parts: `2026-11-`. */
export function isoDayOf({ year, month, day }: TypedDate): string {
  return [padded(year, 4), padded(month, 2), padded(day, 2)].join('-');
}

export function partsOfIsoDay(text: string): TypedDate {
  const [year = '', month = '', day = ''] = text.split('-');
  return { year: numberOf(year), month: numberOf(month), day: numberOf(day) };
}

function padded(part: number | null, width: number): string {
  return part === null ? '' : String(part).padStart(width, '0');
}

function numberOf(text: string): number | null {
  return text === '' ? null : Number(text);
}

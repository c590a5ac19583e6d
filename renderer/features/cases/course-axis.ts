/** A stretch of whole months with marks at equal distances. */
export interface CourseAxis {
  /** Share of the way from the beginning to the end, 0 to 1; days outside are at the end next to them. */
  readonly at: (isoDay: string) => number;
  /** `YYYY-MM-01` at the beginning of each part, without the end. */
  readonly ticks: readonly string[];
  /** Months between two ticks. */
  readonly stepMonths: number;
}

const MAX_TICKS = 9;
const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200] as const;

/** Covers all given days (`YYYY-MM-DD`); undefined for none. */
export function courseAxis(isoDays: readonly string[]): CourseAxis | undefined {
  const [first, last] = [isoDays.toSorted()[0], isoDays.toSorted().at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const from = monthOf(first);
  const to = monthOf(last) + 1;
  const stepMonths = steps.find((step) => (to - from) / step <= MAX_TICKS - 1) ?? 1200;
  const start = Math.floor(from / stepMonths) * stepMonths;
  const end = Math.ceil(to / stepMonths) * stepMonths;
  const startMs = Date.parse(firstDay(start));
  const lengthMs = Date.parse(firstDay(end)) - startMs;
  return {
    stepMonths,
    at: (isoDay) => Math.min(1, Math.max(0, (Date.parse(isoDay) - startMs) / lengthMs)),
    ticks: Array.from({ length: (end - start) / stepMonths }, (_, index) =>
      firstDay(start + index * stepMonths),
    ),
  };
}

/** Months since the year 0. */
function monthOf(isoDay: string): number {
  const [year = 0, month = 1] = isoDay.split('-').map(Number);
  return year * 12 + month - 1;
}

function firstDay(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

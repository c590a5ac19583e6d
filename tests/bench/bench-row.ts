/** One line of the table of figures. */
export interface BenchRow {
  readonly name: string;
  /** Median of our own. */
  readonly own: number;
  /** Median of what it is held against; null where there is nothing to hold it against. */
  readonly other: number | null;
  readonly unit: string;
  readonly ratio: number | null;
  /** The same of the best run of each: near `ratio` where the machine was quiet, else the one to believe. */
  readonly bestRatio: number | null;
  /** The same of processor time, which other work on the machine hardly changes; null where it was not taken. */
  readonly processorRatio: number | null;
  /** Which ratio is good; null for what is shown for orientation only. */
  readonly target: string | null;
}

export type Report = (row: BenchRow) => void;

interface Samples {
  readonly name: string;
  readonly unit: string;
  /** Less is better. */
  readonly own: readonly number[];
  readonly other?: readonly number[];
  /** Processor time of each run of ours and of the other. */
  readonly processor?: { readonly own: readonly number[]; readonly other: readonly number[] };
  readonly target?: string;
  /** Asks how many times the other takes, instead of how many times ours takes. */
  readonly isSpeedUp?: boolean;
}

export function benchRow({
  name,
  unit,
  own,
  other,
  processor,
  target,
  isSpeedUp = false,
}: Samples): BenchRow {
  function ratioOf(pick: (values: readonly number[]) => number): number | null {
    if (other === undefined) return null;
    return isSpeedUp ? pick(other) / pick(own) : pick(own) / pick(other);
  }
  return {
    name,
    own: median(own),
    other: other === undefined ? null : median(other),
    unit,
    ratio: ratioOf(median),
    bestRatio: ratioOf((values) => Math.min(...values)),
    processorRatio: processor === undefined ? null : median(processor.own) / median(processor.other),
    target: target ?? null,
  };
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

export function formatRow(row: BenchRow): string {
  const { name, own, other, unit, ratio, bestRatio, processorRatio, target } = row;
  const figures = other === null ? figure(own) : `${figure(own)} against ${figure(other)}`;
  const ratios = [
    [ratio, ''],
    [bestRatio, 'best runs '],
    [processorRatio, 'processor '],
  ] as const;
  const texts = ratios.flatMap(([value, label]) => (value === null ? [] : `${label}${value.toFixed(2)}x`));
  return [name, `${figures} ${unit}`, texts.join(', '), target ?? ''].join('\t').trimEnd();
}

function figure(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1);
}

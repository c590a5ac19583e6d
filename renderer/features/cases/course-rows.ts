/** Where something stands on the axis, as shares of it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Placed<Item> extends Stretch {
  readonly item: Item;
  /** How far it is to the next one of its row, or to the end of the axis: room for words. */
  readonly room: number;
}

/** Below this a mark could not be seen nor pressed. */
const MIN_WIDTH = 0.012;
const GAP = 0.006;
/** What happened at the same time stands in rows below each other; more rows than these say no more. */
const MAX_ROWS = 3;

/** Puts marks into as few rows as keep them apart. */
export function courseRows<Item>(
  items: readonly Item[],
  stretchOf: (item: Item) => Stretch,
): readonly (readonly Placed<Item>[])[] {
  const rows: Placed<Item>[][] = [];
  const sorted = items
    .map((item) => ({ item, ...visible(stretchOf(item)) }))
    .toSorted((a, b) => a.start - b.start);
  for (const mark of sorted) {
    const free = rows.find((row) => (row.at(-1)?.end ?? 0) + GAP <= mark.start);
    const row = free ?? (rows.length < MAX_ROWS ? undefined : soonestFree(rows));
    if (row === undefined) rows.push([{ ...mark, room: 0 }]);
    else row.push({ ...mark, room: 0 });
  }
  return rows.map((row) =>
    row.map((mark, index) => ({ ...mark, room: (row[index + 1]?.start ?? 1) - mark.start })),
  );
}

/** A single day at the very end is still drawn whole. */
function visible({ start, end }: Stretch): Stretch {
  const width = Math.max(MIN_WIDTH, end - start);
  const from = Math.min(start, 1 - width);
  return { start: from, end: from + width };
}

function soonestFree<Item>(rows: readonly Placed<Item>[][]): Placed<Item>[] | undefined {
  return rows.toSorted((a, b) => (a.at(-1)?.end ?? 0) - (b.at(-1)?.end ?? 0))[0];
}

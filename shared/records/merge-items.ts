import { isSameValue, type ListedItem } from './compare-items.ts';

/** One list out of two that grew from the same one. */
export interface ItemMerge {
  /** Where both sides changed one item, each to something else: with mine, and with theirs. */
  readonly mine: readonly ListedItem[];
  readonly theirs: readonly ListedItem[];
  readonly isConflicting: boolean;
}

interface Sides {
  readonly base: readonly ListedItem[];
  readonly mine: readonly ListedItem[];
  readonly theirs: readonly ListedItem[];
}

/**
 * Three-way merge by item: what one side added, changed or removed holds, unless the other changed the same item to
 * something else. In their order, with what is only mine after the item that it follows in my list.
 */
export function mergeItems({ base, mine, theirs }: Sides): ItemMerge {
  const [inBase, inMine, inTheirs] = [byId(base), byId(mine), byId(theirs)];
  const conflicts = new Set(
    base
      .filter(({ id }) => {
        const [was, own, other] = [inBase.get(id), inMine.get(id), inTheirs.get(id)];
        const areBothChanged = !isSameValue(was, own) && !isSameValue(was, other);
        return areBothChanged && !isSameValue(own, other);
      })
      .map(({ id }) => id),
  );

  function merged(isMine: boolean): ListedItem[] {
    const chosen = (id: string): ListedItem | undefined => {
      if (conflicts.has(id)) return (isMine ? inMine : inTheirs).get(id);
      const isOwnChanged = !isSameValue(inBase.get(id), inMine.get(id));
      return (isOwnChanged ? inMine : inTheirs).get(id);
    };
    const order = theirs.map(({ id }) => id);
    mine.forEach(({ id }, index) => {
      if (order.includes(id)) return;
      const before = mine.slice(0, index).findLast((item) => order.includes(item.id));
      order.splice(before === undefined ? 0 : order.indexOf(before.id) + 1, 0, id);
    });
    return order.flatMap((id) => chosen(id) ?? []);
  }

  return { mine: merged(true), theirs: merged(false), isConflicting: conflicts.size > 0 };
}

function byId(items: readonly ListedItem[]): ReadonlyMap<string, ListedItem> {
  return new Map(items.map((item) => [item.id, item]));
}

import { hasItemId } from './record-items.ts';

/** An item of a list, told apart from every other by its id. */
export interface ListedItem {
  readonly id: string;
}

/** What became of an item from one version of a list to another. */
export interface ItemChange {
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly before: ListedItem | undefined;
  readonly after: ListedItem | undefined;
}

/** The items of a field that is a list of them, or an answer with one; undefined for any other field. */
export function listedItems(value: unknown): readonly ListedItem[] | undefined {
  const list: unknown = isKnown(value) ? value.value : value;
  if (!Array.isArray(list) || !list.every(hasItemId)) return undefined;
  return list;
}

/** The same field with other items in its list. */
export function withItems(value: unknown, items: readonly ListedItem[]): unknown {
  return isKnown(value) ? { ...value, value: items } : items;
}

/** Fields are data: two are the same when they are written the same. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * The items that are not the same in two versions of a list, in the order of the newer one, and what was removed last.
 * One that stayed as it is has moved if it no longer stands in the same order among those that both lists have.
 */
export function compareItems(before: readonly ListedItem[], after: readonly ListedItem[]): ItemChange[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  const inOrder = stayingIds(
    before.filter(({ id }) => kept.has(id)).map(({ id }) => id),
    after.filter(({ id }) => old.has(id)).map(({ id }) => id),
  );
  const changed = after.flatMap((item): ItemChange[] => {
    const was = old.get(item.id);
    if (was === undefined) return [{ id: item.id, change: 'added', before: undefined, after: item }];
    if (!isSameValue(was, item)) return [{ id: item.id, change: 'changed', before: was, after: item }];
    return inOrder.has(item.id) ? [] : [{ id: item.id, change: 'moved', before: was, after: item }];
  });
  const removed = before
    .filter(({ id }) => !kept.has(id))
    .map((item): ItemChange => ({ id: item.id, change: 'removed', before: item, after: undefined }));
  return [...changed, ...removed];
}

/** As many ids as can be left where they are: a longest run that both orders have. Lists are short. */
function stayingIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const position = new Map(before.map((id, index) => [id, index]));
  const runs: string[][] = [];
  for (const id of after) {
    const at = position.get(id) ?? 0;
    const best = runs
      .filter((run) => (position.get(run.at(-1) ?? '') ?? -1) < at)
      .reduce<readonly string[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    runs.push([...best, id]);
  }
  return new Set(
    runs.reduce<readonly string[]>((longest, run) => (run.length > longest.length ? run : longest), []),
  );
}

function isKnown(value: unknown): value is { readonly state: 'known'; readonly value: unknown } {
  return typeof value === 'object' && value !== null && 'state' in value && value.state === 'known';
}

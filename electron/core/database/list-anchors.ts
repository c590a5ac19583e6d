import type { SqlValue } from './sql.ts';
import type { ChangedNoun } from './write-db.ts';

/** Keys of rows far apart in one list, and how many rows it has. */
export interface ListWalk {
  readonly nouns: readonly ChangedNoun[];
  /** `keys[i]` is the key of the last row before page `i`, the first one empty. */
  readonly keys: (readonly SqlValue[])[];
  total: number | undefined;
}

// Lists a person has open at once, and the filters tried on the way.
const MAX_LISTS = 16;

/** What has been learned about long lists. Forgotten as soon as a noun in them changes. */
export class ListAnchors {
  readonly #walks = new Map<string, ListWalk>();

  find(list: string, nouns: readonly ChangedNoun[]): ListWalk {
    const known = this.#walks.get(list);
    if (known !== undefined) return known;
    const walk: ListWalk = { nouns, keys: [[]], total: undefined };
    const oldest = this.#walks.keys().next().value;
    if (this.#walks.size >= MAX_LISTS && oldest !== undefined) this.#walks.delete(oldest);
    this.#walks.set(list, walk);
    return walk;
  }

  drop(changed: readonly ChangedNoun[]): void {
    for (const [list, walk] of this.#walks) {
      if (walk.nouns.some((noun) => changed.includes(noun))) this.#walks.delete(list);
    }
  }
}

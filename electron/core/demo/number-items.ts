import type { ItemId } from '#shared/ids/ids.ts';
import type { IdSource } from '#core/crypto/id-source.ts';

/** What somebody writes by hand: the same, with no need for the ids of items. */
export type Unnumbered<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Unnumbered<Item>[]
    : {
        readonly [Key in keyof Value as Key extends 'id' ? never : Key]: Unnumbered<Value[Key]>;
      } & (Value extends { readonly id: infer Id } ? { readonly id?: Id } : unknown);

/** Gives every item of every list its id, in the order in which they stand. */
export function numberItems<Value>(written: Unnumbered<Value>, nextId: IdSource['next']): Value {
  return numbered(written, nextId) as Value;
}

function numbered(value: unknown, nextId: IdSource['next']): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((item: unknown) =>
      typeof item === 'object' && item !== null
        ? { id: nextId<ItemId>(), ...(numbered(item, nextId) as object) }
        : item,
    );
  }
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, numbered(member, nextId)]));
}

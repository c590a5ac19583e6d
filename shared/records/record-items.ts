import type { z } from 'zod';
import type { ErrorCode } from '../errors/error-codes.ts';

/** An item of a list inside a record, with where it stands: `acts.value.0`. */
export interface RecordItem {
  readonly id: string;
  readonly path: readonly (string | number)[];
}

/** Every item of every list in the fields of a record, the lists inside of items included. */
export function* recordItems(value: unknown, path: readonly (string | number)[] = []): Generator<RecordItem> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) {
    for (const [key, member] of Object.entries(value)) yield* recordItems(member, [...path, key]);
    return;
  }
  for (const [index, item] of value.entries()) {
    if (hasItemId(item)) yield { id: item.id, path: [...path, index] };
    yield* recordItems(item, [...path, index]);
  }
}

export function hasItemId(item: unknown): item is { readonly id: string } {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string';
}

/** For `superRefine`: citations, translations and merges point to an item by its id, so no two may share one. */
export function refuseRepeatedItems(fields: object, context: z.RefinementCtx): void {
  const seen = new Set<string>();
  for (const { id, path } of recordItems(fields)) {
    if (seen.has(id)) addRecordIssue(context, 'record/item-repeated', [...path, 'id']);
    seen.add(id);
  }
}

/** For ids by which one item names others: each must be there, and named once. */
export function refuseLostItems(
  context: z.RefinementCtx,
  named: readonly string[],
  {
    among,
    path,
  }: { readonly among: readonly { readonly id: string }[]; readonly path: readonly (string | number)[] },
): void {
  const known = new Set(among.map(({ id }) => id));
  for (const [index, id] of named.entries()) {
    if (!known.delete(id)) addRecordIssue(context, 'record/item-missing', [...path, index]);
  }
}

/** Refuses a field of a record by an error code. */
export function addRecordIssue(
  context: z.RefinementCtx,
  code: ErrorCode,
  path: readonly (string | number)[],
): void {
  context.addIssue({ code: 'custom', params: { code }, path: [...path] });
}

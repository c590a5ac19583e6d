import { isSameValue, listedItems, withItems } from '#shared/records/compare-items.ts';
import { mergeItems } from '#shared/records/merge-items.ts';
import type { RecordFields } from './fields/record-shape.ts';

/** What two people made of one record. */
export interface FieldMerge {
  /** What to save when nobody chooses otherwise: own changes, and theirs where there are no own. */
  readonly merged: RecordFields;
  /** The same with theirs where both changed a field, or an item of a list, to something else. */
  readonly withTheirs: RecordFields;
  /** Fields that somebody else changed since the form was opened. */
  readonly changedByThem: readonly string[];
  /** Those of them that were also changed here, to something else. */
  readonly conflicting: readonly string[];
}

/** Three-way merge by field, and within a list by item: `base` is what both sides began with. */
export function mergeFields(base: RecordFields, mine: RecordFields, theirs: RecordFields): FieldMerge {
  const merged: Record<string, unknown> = {};
  const withTheirs: Record<string, unknown> = {};
  const changedByThem: string[] = [];
  const conflicting: string[] = [];
  for (const field of Object.keys(theirs)) {
    const both = mergeField(base[field], mine[field], theirs[field]);
    merged[field] = both.mine;
    withTheirs[field] = both.theirs;
    if (isSameValue(base[field], theirs[field])) continue;
    changedByThem.push(field);
    if (both.isConflicting) conflicting.push(field);
  }
  return { merged, withTheirs, changedByThem, conflicting };
}

function mergeField(base: unknown, mine: unknown, theirs: unknown) {
  if (isSameValue(base, mine)) return { mine: theirs, theirs, isConflicting: false };
  if (isSameValue(base, theirs) || isSameValue(mine, theirs)) {
    return { mine, theirs: mine, isConflicting: false };
  }
  // A list that one side began is merged with none; an answer that there is none is no list.
  const lists = { base: listedItems(base) ?? [], mine: listedItems(mine), theirs: listedItems(theirs) };
  if (lists.mine === undefined || lists.theirs === undefined) return { mine, theirs, isConflicting: true };
  const items = mergeItems({ base: lists.base, mine: lists.mine, theirs: lists.theirs });
  // Each side took away what the other kept: nothing of either is left to merge.
  if (items.mine.length === 0 || items.theirs.length === 0) return { mine, theirs, isConflicting: true };
  return {
    mine: withItems(mine, items.mine),
    theirs: withItems(theirs, items.theirs),
    isConflicting: items.isConflicting,
  };
}

import { isSameField, type RecordFields } from './fields/record-shape.ts';

/** A field that both sides changed, each to something else. */
export interface FieldMerge {
  /** What to save when nobody chooses otherwise: own changes, and theirs where there are no own. */
  readonly merged: RecordFields;
  /** Fields that somebody else changed since the form was opened. */
  readonly changedByThem: readonly string[];
  /** Those of them that were also changed here, to something else. */
  readonly conflicting: readonly string[];
}

/** Three-way merge by field: `base` is what both sides began with. */
export function mergeFields(base: RecordFields, mine: RecordFields, theirs: RecordFields): FieldMerge {
  const merged: Record<string, unknown> = {};
  const changedByThem: string[] = [];
  const conflicting: string[] = [];
  for (const field of Object.keys(theirs)) {
    const isMineChanged = !isSameField(base[field], mine[field]);
    const isTheirsChanged = !isSameField(base[field], theirs[field]);
    merged[field] = isMineChanged ? mine[field] : theirs[field];
    if (!isTheirsChanged) continue;
    changedByThem.push(field);
    if (isMineChanged && !isSameField(mine[field], theirs[field])) conflicting.push(field);
  }
  return { merged, changedByThem, conflicting };
}

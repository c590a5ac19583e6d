import { isDeepStrictEqual } from 'node:util';

// They change with every save and say nothing about what was done.
const STAMPS: readonly string[] = ['revision', 'updatedAt'];

/** Names of the top-level fields in which two snapshots of one record differ, in the newer one's order. */
export function changedFields(older: string, newer: string): string[] {
  const before = fieldsOf(older);
  const after = fieldsOf(newer);
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names].filter((name) => !STAMPS.includes(name) && !isDeepStrictEqual(before[name], after[name]));
}

function fieldsOf(snapshot: string): Record<string, unknown> {
  return JSON.parse(snapshot) as Record<string, unknown>;
}

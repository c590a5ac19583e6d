import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareItems, type ListedItem } from '#shared/records/compare-items.ts';
import { mergeItems } from '#shared/records/merge-items.ts';

/** `a1` is the item `a` with the text `1`. */
function items(written: string): ListedItem[] {
  return written
    .split(' ')
    .filter(Boolean)
    .map((word) => Object.assign({ id: word.slice(0, 1) }, { text: word.slice(1) }));
}

function written(list: readonly ListedItem[]): string {
  return list.map((item) => `${item.id}${String('text' in item ? item.text : '')}`).join(' ');
}

test.each([
  ['a1 b1', 'a1 b1', ''],
  ['a1 b1', 'a1 b1 c1', 'c added'],
  ['a1 b1 c1', 'a1 c1', 'b removed'],
  ['a1 b1', 'a2 b1', 'a changed'],
  ['a1 b1 c1', 'c1 a1 b1', 'c moved'],
  ['a1 b1 c1', 'c1 b2 d1', 'b changed, d added, a removed'],
  ['a1 b1', 'z1 a1 b1', 'z added'],
])('from %s to %s: %s', (before, after, changes) => {
  const found = compareItems(items(before), items(after)).map(({ id, change }) => `${id} ${change}`);
  expect(found.join(', ')).toBe(changes);
});

test.each([
  ['both add one', 'a1', 'a1 b1', 'a1 c1', 'a1 b1 c1'],
  ['each changes another one', 'a1 b1', 'a2 b1', 'a1 b2', 'a2 b2'],
  ['one removes, the other adds', 'a1 b1', 'b1', 'a1 b1 c1', 'b1 c1'],
  ['both remove the same', 'a1 b1', 'b1', 'b1', 'b1'],
  ['mine stands in front', 'a1', 'b1 a1', 'a2', 'b1 a2'],
])('%s: nothing of either is lost', (_, base, mine, theirs, merged) => {
  const {
    mine: own,
    theirs: other,
    isConflicting,
  } = mergeItems({
    base: items(base),
    mine: items(mine),
    theirs: items(theirs),
  });
  expect([written(own), written(other), isConflicting]).toEqual([merged, merged, false]);
});

test('one item that both changed is a choice, and the others come along whatever is chosen', () => {
  const sides = { base: items('a1 b1'), mine: items('a2 b1 c1'), theirs: items('a3 b1 d1') };
  const { mine, theirs, isConflicting } = mergeItems(sides);
  expect([written(mine), written(theirs), isConflicting]).toEqual(['a2 b1 c1 d1', 'a3 b1 c1 d1', true]);
  const gone = mergeItems({ base: items('a1'), mine: items('b1'), theirs: items('a2') });
  expect([written(gone.mine), written(gone.theirs), gone.isConflicting]).toEqual(['b1', 'b1 a2', true]);
});

const list = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...'abcdef'), text: fc.constantFrom('1', '2') }),
  {
    selector: ({ id }) => id,
  },
);

test('whatever one side alone changed is in the merged list, and no item is there twice', () => {
  fc.assert(
    fc.property(list, list, list, (base, mine, theirs) => {
      const { mine: merged } = mergeItems({ base, mine, theirs });
      const ids = merged.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const added = (side: typeof base) => side.filter(({ id }) => !base.some((old) => old.id === id));
      for (const { id } of [...added(mine), ...added(theirs)]) expect(ids).toContain(id);
    }),
    { numRuns: 200 },
  );
});

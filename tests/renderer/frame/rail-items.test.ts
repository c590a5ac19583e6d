import { expect, test } from 'vitest';
import { railItems } from '#renderer/frame/rail-items.ts';
import { nounNamespaces } from '#renderer/records/noun-texts.ts';
import { createAppRouter } from '#renderer/routes/create-app-router.ts';
import { nounTraits } from '#shared/records/noun-traits.ts';
import { recordNouns, type RecordNoun } from '#shared/records/record.ts';

/** Reached from somewhere else: the start leads on to the cases; limits, guide and activity are linked from the settings. */
const elsewhere = ['/', '/activity', '/guide', '/limits'];

test('every noun that lives in the rail has a line with its number, and no other', () => {
  const counted = railItems.flatMap((item) => ('count' in item ? [item.count] : []));
  expect(counted.toSorted()).toEqual(nounsAt('rail').toSorted());
});

test('every noun has its list where it lives', () => {
  const paths = Object.keys(createAppRouter().routesByPath);
  expect(paths).toEqual(expect.arrayContaining(nounsAt('rail').map((noun) => `/${nounNamespaces[noun]}`)));
  expect(paths).toEqual(
    expect.arrayContaining(nounsAt('case').map((noun) => `/cases/$caseId/${nounNamespaces[noun]}`)),
  );
});

function nounsAt(home: string): readonly RecordNoun[] {
  return recordNouns.filter((noun) => nounTraits[noun].home === home);
}

test('every screen of its own has a line, and every line a screen', () => {
  const paths = Object.keys(createAppRouter().routesByPath).filter((path) => /^\/[^/]*$/u.test(path));
  expect(paths).toEqual(expect.arrayContaining(elsewhere));
  const lines: readonly string[] = railItems.map(({ to }) => to);
  expect(paths.filter((path) => !elsewhere.includes(path)).sort()).toEqual(lines.toSorted());
});

import { expect, test } from 'vitest';
import { railItems } from '#renderer/frame/rail-items.ts';
import { createAppRouter } from '#renderer/routes/create-app-router.ts';
import { recordNouns } from '#shared/records/record.ts';

/** Reached from somewhere else: the start leads on to the cases; limits, guide and activity are linked from the settings. */
const elsewhere = ['/', '/activity', '/guide', '/limits'];

test('every noun that is kept has a line with its number', () => {
  const counted = railItems.flatMap((item) => ('count' in item ? [item.count] : []));
  expect(counted.toSorted()).toEqual(recordNouns.toSorted());
});

test('every screen of its own has a line, and every line a screen', () => {
  const paths = Object.keys(createAppRouter().routesByPath).filter((path) => /^\/[^/]*$/u.test(path));
  expect(paths).toEqual(expect.arrayContaining(elsewhere));
  const lines: readonly string[] = railItems.map(({ to }) => to);
  expect(paths.filter((path) => !elsewhere.includes(path)).sort()).toEqual(lines.toSorted());
});

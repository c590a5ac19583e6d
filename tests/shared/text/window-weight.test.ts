import { expect, test } from 'vitest';
import { fileExists, importsOf, listSourceFiles } from '#tests/architecture/import-graph.ts';

/** Packages that the files load, directly or through others; what is only a type is never loaded. */
function packagesLoadedBy(files: readonly string[]): Set<string> {
  const packages = new Set<string>();
  const seen = new Set(files);
  for (const file of seen) {
    if (!/\.tsx?$/u.test(file) || !fileExists(file)) continue;
    for (const { specifier, to, isTypeOnly } of importsOf(file)) {
      if (isTypeOnly) continue;
      if (to === undefined) packages.add(specifier);
      else seen.add(to);
    }
  }
  return packages;
}

test('the window does not load the dictionary of pinyin, core does', () => {
  const sources = listSourceFiles();
  const ofWindow = packagesLoadedBy(sources.filter((file) => file.startsWith('renderer/')));
  const ofCore = packagesLoadedBy(sources.filter((file) => file.startsWith('electron/core/')));
  expect(ofWindow).toContain('zod');
  expect(ofWindow).not.toContain('pinyin-pro');
  expect(ofCore).toContain('pinyin-pro');
});

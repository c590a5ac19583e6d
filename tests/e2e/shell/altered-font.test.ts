import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { copyApp } from '../../support/app-copy.ts';
import { findElectron } from '../../support/find-electron.ts';
import { launchApp } from '../../support/launch-app.ts';

const appFolder = copyApp('casekeep-altered-font-', { linked: ['node_modules'] });
afterAll(() => rmSync(appFolder, { recursive: true, maxRetries: 5 }));

// A box of real Electron stops main until somebody closes it, and cannot be read from outside.
it.skipIf(findElectron() !== undefined)(
  'fonts that were exchanged are told in one box, and the app can be used',
  async () => {
    for (const font of ['noto-sans-regular.ttf', 'noto-sans-bold.ttf']) {
      appendFileSync(join(appFolder, 'resources', 'fonts', font), 'x');
    }
    await using app = await launchApp({ appFolder, args: ['--lang=en-US'] });
    await expect.poll(() => app.boxes()).toHaveLength(1);
    const [box] = await app.boxes();
    expect(box).toMatch(/The font noto-sans-(regular|bold)\.ttf is missing, or is not the one/u);
    await app.page.evaluate(() => document.fonts.ready);
    expect(await app.boxes()).toHaveLength(1);
    expect(await app.page.getByRole('button').count()).toBeGreaterThan(0);
  },
);

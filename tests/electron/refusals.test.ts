import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findElectron } from '../support/find-electron.ts';
import { launchApp } from '../support/launch-app.ts';
import { startAlone, type LoneStart } from '../support/start-alone.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-refusals-'));
afterAll(() => rmSync(folder, { recursive: true }));
const written = join(folder, 'written');

/** A box of Electron cannot be read from outside, but it stays until somebody closes it, and nobody does. */
function boxOf({ exitCode, box }: LoneStart, words: RegExp) {
  return findElectron() === undefined
    ? { found: { exitCode, isSaid: words.test(box ?? '') }, expected: { exitCode: 1, isSaid: true } }
    : { found: { exitCode }, expected: { exitCode: null } };
}

describe('the app does not start', () => {
  it.each([
    ['--proxy-server', { args: ['--proxy-server=http://192.0.2.1:8080'] }, 'It was started with'],
    ['--log-net-log', { args: [`--log-net-log=${written}`] }, 'It was started with'],
    ['SSLKEYLOGFILE', { env: { SSLKEYLOGFILE: written } }, 'The environment variable'],
    [
      'ELECTRON_ENABLE_LOGGING',
      { env: { ELECTRON_ENABLE_LOGGING: 'file', ELECTRON_LOG_FILE: written } },
      'The environment variable',
    ],
  ])(
    'with %s, says so where it is seen, with what to do, and writes nothing',
    async (name, given, reason) => {
      const userData = join(folder, `user-data-${name}`);
      const start = await startAlone({ userData, ...given });
      expect(start.output).toContain(`Casekeep does not start with ${name}.`);
      expect(existsSync(written)).toBe(false);
      expect(readdirSync(userData)).toEqual([]);
      const words = new RegExp(`^Casekeep does not start: ${reason} ${name}.* start .*`, 'iu');
      const { found, expected } = boxOf(start, words);
      expect(found).toEqual(expected);
    },
  );

  // As root the sandbox may be missing while the app is developed.
  it.runIf(process.platform === 'linux' && process.getuid?.() !== 0)(
    'without a sandbox, and names the package that can have one',
    async () => {
      const userData = join(folder, 'user-data-sandbox');
      const start = await startAlone({ userData, args: ['--no-sandbox'] });
      expect(start.output).toContain('Casekeep does not start with --no-sandbox.');
      const { found, expected } = boxOf(start, /casekeep_…_amd64\.deb/u);
      expect(found).toEqual(expected);
    },
  );
});

it('the app starts without any of them', async () => {
  await using app = await launchApp({ userData: join(folder, 'user-data'), args: ['--lang=en-US'] });
  expect(await app.page.title()).toBe('Casekeep');
});

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { launchApp } from '../../support/launch-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-refusals-'));
afterAll(() => rmSync(folder, { recursive: true }));
const written = join(folder, 'written');

it.each([
  ['--proxy-server', { args: ['--proxy-server=http://192.0.2.1:8080'] }],
  ['--remote-debugging-address', { args: ['--remote-debugging-address=0.0.0.0'] }],
  ['--log-net-log', { args: [`--log-net-log=${written}`] }],
  ['--load-extension', { args: ['--load-extension=/tmp'] }],
  ['SSLKEYLOGFILE', { env: { SSLKEYLOGFILE: written } }],
  ['NODE_OPTIONS', { env: { NODE_OPTIONS: '--no-warnings' } }],
  ['ELECTRON_ENABLE_LOGGING', { env: { ELECTRON_ENABLE_LOGGING: 'file', ELECTRON_LOG_FILE: written } }],
])('the app does not start with %s, says so, and writes nothing', async (name, options) => {
  const userData = join(folder, `user-data-${name}`);
  const failure = await failureOf(() => launchApp({ userData, ...options }));
  expect(String(failure)).toContain('The app ended (1)');
  expect(String(failure)).toContain(`Casekeep does not start with ${name}.`);
  expect(existsSync(written)).toBe(false);
  expect(readdirSync(userData)).toEqual([]);
});

it('the app starts without any of them', async () => {
  await using app = await launchApp({ userData: join(folder, 'user-data'), args: ['--lang=en-US'] });
  expect(await app.page.title()).toBe('Casekeep');
});

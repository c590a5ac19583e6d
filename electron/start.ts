import { spawn, spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findInstalledBrowsers } from '#tests/support/browser/find-browser.ts';
import { appEnvironment } from '#tests/support/app-environment.ts';
import { findElectron, isStandInWanted } from '#tests/support/find-electron.ts';

const repository = join(import.meta.dirname, '..');
const mainScript = join(repository, 'out', 'main', 'main.js');
const standInScript = join(repository, 'tests', 'support', 'electron-stand-in', 'register.ts');

/** A slow line may take minutes; a dead one must not keep a person waiting for ever. */
const DOWNLOAD_LIMIT_MS = 10 * 60_000;

if (isBuildOld()) build();
const electron = findElectron() ?? fetchElectron();
if (electron === undefined) openStandIn();
else openElectron(electron);

function isBuildOld(): boolean {
  const built = [mainScript, join(repository, 'out', 'renderer', 'index.html')];
  const sources = globSync(
    ['electron/**/*.ts', 'shared/**/*.ts', 'renderer/**/*', 'electron.vite.config.ts', 'package.json'],
    { cwd: repository },
  ).map((path) => join(repository, path));
  return Math.min(...built.map(changedAtMs)) < Math.max(...sources.map(changedAtMs));
}

function changedAtMs(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function build(): void {
  console.log('Building Casekeep …');
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
    { cwd: repository, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (status !== 0) fail('The build failed; the lines above say why.');
}

/**
 * Lets the npm package download Electron's binary, once, checked against the checksums it carries.
 * Without a network that fails at once; behind a wall that swallows packets after ten seconds.
 */
function fetchElectron(): string | undefined {
  if (isStandInWanted()) return undefined;
  console.log('Fetching Electron, once …');
  spawnSync(process.execPath, ['node_modules/electron/install.js'], {
    cwd: repository,
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: DOWNLOAD_LIMIT_MS,
  });
  return findElectron();
}

function openElectron(path: string): void {
  // Chromium refuses its sandbox to root.
  openApp(path, [repository, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]);
}

function openStandIn(): void {
  const missing = findMissing();
  if (missing !== undefined) {
    fail(
      `Casekeep cannot open a window: Electron's binary could not be had, and ${missing}. ` +
        'To see what it makes without a window, run `npm run demo`.',
    );
  }
  console.log(
    "Electron's binary could not be had, so Casekeep opens in the browser installed on this computer, in a window of its own.",
  );
  openApp(process.execPath, ['--import', standInScript, mainScript]);
}

function findMissing(): string | undefined {
  const hasDisplay =
    process.platform !== 'linux' ||
    process.env['DISPLAY'] !== undefined ||
    process.env['WAYLAND_DISPLAY'] !== undefined;
  if (!hasDisplay) return 'there is no display';
  return findInstalledBrowsers().length > 0
    ? undefined
    : 'there is no Chromium, Chrome or Edge on this computer';
}

function openApp(command: string, args: readonly string[]): void {
  const app = spawn(command, [...args, ...process.argv.slice(2)], {
    cwd: repository,
    stdio: 'inherit',
    env: appEnvironment(),
  });
  app.on('error', (error) => fail(`Casekeep could not be opened: ${error.message}.`));
  app.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 0 : 1);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.kill(signal));
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

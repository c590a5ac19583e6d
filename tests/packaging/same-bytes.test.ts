import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makePackages, repository } from './make-packages.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-same-bytes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** SHA-256 of every file, in order. */
function bytesOf(root: string, pattern: string | readonly string[]): readonly string[] {
  const digest = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(root, path)))
      .digest('hex');
  return globSync(pattern, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted()
    .map((path) => `${path} ${digest(path)}`);
}

/** Everything that the packager takes, in another place and from another day. */
function copyInputs(): string {
  const copy = join(folder, 'another', 'place');
  const inputs = [
    'electron-builder.yml',
    'package.json',
    'LICENSE',
    'out',
    'resources',
    'electron/packaging',
    'node_modules/@signalapp/sqlcipher',
    'node_modules/harfbuzzjs',
    'node_modules/node-gyp-build',
    'node_modules/pdfjs-dist/package.json',
    'node_modules/pdfjs-dist/legacy/build',
  ];
  for (const input of inputs) {
    mkdirSync(dirname(join(copy, input)), { recursive: true });
    cpSync(join(repository, input), join(copy, input), { recursive: true });
  }
  const anotherDay = new Date('2001-02-03T04:05:06Z');
  for (const file of globSync('**', { cwd: copy })) utimesSync(join(copy, file), anotherDay, anotherDay);
  return copy;
}

it('packages of the same are the same, made in another folder from files of another day', async () => {
  const [here, there] = [join(folder, 'here'), join(folder, 'there')];
  mkdirSync(here);
  mkdirSync(there);
  const copy = copyInputs();
  await Promise.all([
    makePackages({ into: here, targets: ['--linux', 'dir', '--x64'] }),
    makePackages({ into: there, project: copy, targets: ['--linux', 'dir', '--x64'] }),
  ]);
  const packageOf = (place: string) => bytesOf(join(place, 'linux-unpacked'), '**');
  expect(packageOf(here).length).toBeGreaterThan(20);
  expect(packageOf(there)).toEqual(packageOf(here));
}, 120_000);

it('building again gives the same bundles, notices and bill of materials', async () => {
  const again = join(folder, 'built');
  const builder = spawn(
    process.execPath,
    [
      join(repository, 'node_modules/electron-vite/bin/electron-vite.js'),
      'build',
      '--outDir',
      again,
      '--logLevel',
      'error',
    ],
    { cwd: repository, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  expect(await once(builder, 'exit')).toEqual([0, null]);
  const built = ['main/**', 'preload/**', 'renderer/**', '*.txt', '*.json'];
  expect(bytesOf(again, built).length).toBeGreaterThan(20);
  expect(bytesOf(again, built)).toEqual(bytesOf(join(repository, 'out'), built));
}, 120_000);

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const repository = join(import.meta.dirname, '..', '..');
const builder = readFileSync(join(repository, 'electron-builder.yml'), 'utf8');

/** security.md §3.1, Fuses. Each is a line of its own in the file. */
const requiredLines = [
  'runAsNode: false',
  'enableNodeOptionsEnvironmentVariable: false',
  'enableNodeCliInspectArguments: false',
  'enableEmbeddedAsarIntegrityValidation: true',
  'onlyLoadAppFromAsar: true',
  'grantFileProtocolExtraPrivileges: false',
  'enableCookieEncryption: true',
  'loadBrowserProcessSpecificV8Snapshot: false',
  'publish: null',
  'npmRebuild: false',
];

function missingLines(text: string): string[] {
  const lines = new Set(text.split('\n').map((line) => line.trim()));
  return requiredLines.filter((line) => !lines.has(line));
}

it('the packaged app sets every fuse, and a missing one is noticed', () => {
  expect(missingLines(builder)).toEqual([]);
  for (const line of requiredLines) expect(missingLines(builder.replace(line, ''))).toEqual([line]);
});

it('the icons that the packages name are there', () => {
  const icons = [...builder.matchAll(/icon: (\S+)/gu)].map(([, path]) => path ?? '');
  expect(icons).toHaveLength(3);
  for (const icon of icons) expect(existsSync(join(repository, icon))).toBe(true);
});

import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileErrorCode } from '#core/files/from-file-error.ts';
import { makeFolder } from '#core/files/make-folder.ts';
import { temporaryFolder } from '#tests/support/open-test-vault.ts';

function codeOf(work: () => void): string | undefined {
  try {
    work();
  } catch (error) {
    return fileErrorCode(error);
  }
  return 'made';
}

test('folders that are missing are made for this account only; one that is there is left as it is', () => {
  const folder = temporaryFolder();
  const [outer, inner] = [join(folder, 'outer'), join(folder, 'outer', 'inner')];
  makeFolder(inner);
  expect([outer, inner].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o700]);
  writeFileSync(join(inner, 'kept'), '');
  makeFolder(inner);
  expect(readdirSync(inner)).toEqual(['kept']);
});

test('a link to a folder is a folder, and a file or a link to nothing is none', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'there'));
  writeFileSync(join(folder, 'file'), '');
  symlinkSync(join(folder, 'there'), join(folder, 'link'));
  symlinkSync(join(folder, 'nothing'), join(folder, 'dangling'));
  expect(codeOf(() => makeFolder(join(folder, 'link', 'new')))).toBe('made');
  expect(codeOf(() => makeFolder(join(folder, 'file')))).toBe('ENOTDIR');
  expect(codeOf(() => makeFolder(join(folder, 'file', 'new')))).toBe('ENOTDIR');
  expect(codeOf(() => makeFolder(join(folder, 'dangling', 'new')))).toBe('EEXIST');
});

test.runIf(existsSync('/proc/self'))(
  'where the system makes no folders it is said, not tried for ever',
  () => {
    expect(codeOf(() => makeFolder('/proc/new/inner'))).toBe('ENOENT');
  },
);

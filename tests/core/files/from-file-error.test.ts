import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failedDoing, fromFileError, fromMakingError } from '#core/files/from-file-error.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { temporaryFolder } from '#tests/support/open-test-vault.ts';

function failureOfSystem(code: string): Error {
  return Object.assign(new Error('a path nobody should see'), { code });
}

test.for([
  ['ENOSPC', 'file/disk-full', 'file/disk-full'],
  ['EDQUOT', 'file/disk-full', 'file/disk-full'],
  ['EFBIG', 'file/disk-full', 'file/disk-full'],
  ['EROFS', 'file/not-writable', 'file/not-readable'],
  ['EACCES', 'file/not-writable', 'file/not-readable'],
  ['EIO', 'file/not-writable', 'file/not-readable'],
  ['ENOENT', 'file/not-found', 'file/not-found'],
  ['ENAMETOOLONG', 'file/name-too-long', 'file/name-too-long'],
  ['EEXIST', 'file/already-exists', 'file/already-exists'],
] as const)('%s of the system is %s in writing and %s in reading', ([system, writing, reading]) => {
  const failure = failureOfSystem(system);
  expect(fromFileError(failure, 'writing')).toMatchObject({ code: writing, message: writing });
  expect(fromFileError(failure, 'reading')).toMatchObject({ code: reading, message: reading });
});

test('any other failure stays what it was', () => {
  const failure = new TypeError('a mistake of ours');
  expect(fromFileError(failure, 'writing')).toBe(failure);
  expect(fromMakingError(failure)).toBe(failure);
});

test('where the folder of a new file is not there, it cannot be written', () => {
  expect(fromMakingError(failureOfSystem('ENOENT'))).toMatchObject({ code: 'file/not-writable' });
});

test('of a copy it is known which end failed', async () => {
  const [source, target] = [temporaryFolder(), temporaryFolder()];
  const missing = await failureOf(() => open(join(source, 'a'), 'r'));
  const noFolder = await failureOf(() => open(join(target, 'no', 'a'), 'wx'));
  expect([failedDoing(missing, source), failedDoing(noFolder, source)]).toEqual(['reading', 'writing']);
  const folder = await open(source, 'r');
  try {
    // A folder opens and gives nothing: the failure of reading has no path.
    const unread = await failureOf(() => folder.read(new Uint8Array(1), 0, 1, 0));
    expect(failedDoing(unread, source)).toBe('reading');
  } finally {
    await folder.close();
  }
});

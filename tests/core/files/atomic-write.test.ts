import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFileAtomically } from '#core/files/atomic-write.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { temporaryFolder } from '#tests/support/open-test-vault.ts';

test('a file is written whole, for its owner only, over an older one too', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'vault.keys');
  const bytes = Buffer.alloc(200_000, 'long ');
  writeFileAtomically(path, Buffer.from('short'));
  writeFileAtomically(path, bytes);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['vault.keys']);
});

test('what an earlier crash left half written is replaced', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'vault.keys');
  writeFileSync(`${path}.part`, 'half of');
  writeFileAtomically(path, Buffer.from('whole'));
  expect(readdirSync(folder)).toEqual(['vault.keys']);
});

test('when the new name cannot be taken, the old content stays and no part is left', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'vault.keys');
  mkdirSync(path);
  writeFileSync(join(path, 'inside'), 'kept');
  const failure = await failureOf(() => writeFileAtomically(path, Buffer.from('new')));
  expect(failure).toMatchObject({ code: 'file/not-writable' });
  expect(readdirSync(folder)).toEqual(['vault.keys']);
  expect(readFileSync(join(path, 'inside'), 'utf8')).toBe('kept');
});

test('a folder that is not there is said to be missing', async () => {
  const failure = await failureOf(() =>
    writeFileAtomically(join(temporaryFolder(), 'no', 'x'), Buffer.from('new')),
  );
  expect(failure).toMatchObject({ code: 'file/not-found' });
});

import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPartialFolder } from '#core/files/partial-folder.ts';
import { partMark } from '#core/files/part-mark.ts';
import { partPath } from '#shared/ipc/part-file.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { temporaryFolder } from '#tests/support/open-test-vault.ts';

test('what is given up leaves nothing, and what is published its name alone', () => {
  const folder = temporaryFolder();
  const target = join(folder, 'Trip.casekeep');
  openPartialFolder(target).discard();
  expect(readdirSync(folder)).toEqual([]);
  const partial = openPartialFolder(target);
  partial.publish();
  partial.discard();
  expect(readdirSync(folder)).toEqual(['Trip.casekeep']);
});

test('what had to stay on a stick that was pulled out is no obstacle when the stick is back', () => {
  const folder = temporaryFolder();
  const [stick, away] = [join(folder, 'stick'), join(folder, 'away')];
  mkdirSync(stick);
  const target = join(stick, 'Trip.casekeep');
  const first = openPartialFolder(target);
  writeFileSync(join(first.path, 'vault.db'), 'half of it');
  renameSync(stick, away);
  first.discard();
  renameSync(away, stick);
  expect(existsSync(first.path)).toBe(true);

  const second = openPartialFolder(target);
  expect(readdirSync(second.path)).toEqual([]);
  second.publish();
  expect(readdirSync(stick)).toEqual(['Trip.casekeep']);
});

test('a folder of that name which work under way is filling is not taken', async () => {
  const target = join(temporaryFolder(), 'Trip.casekeep');
  const first = openPartialFolder(target);
  writeFileSync(join(first.path, 'vault.db'), 'half of it');
  const failure = await failureOf(async () => openPartialFolder(target));
  expect(failure).toMatchObject({ code: 'EEXIST' });
  expect(readdirSync(partPath(target, partMark))).toEqual(['vault.db']);
  first.discard();
});

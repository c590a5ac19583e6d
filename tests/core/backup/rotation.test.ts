import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeExpired } from '#core/backup/remove-expired.ts';
import { expiredSequences } from '#core/backup/rotation.ts';
import { backUp, backupsIn, vaultWithPlace } from './backup-fixtures.ts';

/** What is there after so many backups, each followed by a rotation. */
function keptAfter(count: number): number[] {
  let kept: number[] = [];
  for (let sequence = 1; sequence <= count; sequence++) {
    kept.push(sequence);
    const expired = expiredSequences(kept, sequence);
    kept = kept.filter((one) => !expired.includes(one));
  }
  return kept;
}

test('the newest seven stay, then every 7th, then every 28th', () => {
  expect(keptAfter(7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(keptAfter(30)).toEqual([7, 14, 21, 24, 25, 26, 27, 28, 29, 30]);
  expect(keptAfter(400)).toEqual([
    224, 252, 280, 308, 336, 364, 371, 378, 385, 392, 394, 395, 396, 397, 398, 399, 400,
  ]);
});

test('the one that was just proved stays whatever else is there', () => {
  for (const others of [
    [],
    [1],
    [500, 501, 502, 503, 504, 505, 506, 507],
    [99, 98, 97, 96, 95, 94, 93, 92],
  ]) {
    expect(expiredSequences([...others, 100], 100)).not.toContain(100);
  }
});

test('a backup that claims to be newer than the newest pushes none out', () => {
  const real = [95, 96, 97, 98, 99, 100];
  const planted = Array.from({ length: 50 }, (_, index) => 1_000_000 + index);
  expect(expiredSequences([...real, ...planted], 100)).toEqual([]);
});

test('a clock that is wrong by ten years in either direction changes nothing', async () => {
  const vault = await vaultWithPlace();
  const years = ['2026', '2036', '2016', '2026', '2036', '2016', '2036', '2016', '2026'];
  for (const year of years) {
    vault.clock.set(`${year}-03-01T09:00:00.000Z`);
    await backUp(vault);
  }
  expect(backupsIn(vault.store).map((name) => Number(name.slice(0, 6)))).toEqual([3, 4, 5, 6, 7, 8, 9]);
});

test('a backup that cannot be read counts as nothing, is kept, and keeps attachments', async () => {
  const vault = await vaultWithPlace();
  for (let run = 0; run < 7; run++) await backUp(vault);
  const [first = ''] = backupsIn(vault.store);
  rmSync(join(vault.store, first, 'MANIFEST.txt'));
  expect(await backUp(vault)).toMatchObject({ sequence: 8, removed: 0 });
  expect(backupsIn(vault.store)).toHaveLength(8);
  expect(readdirSync(join(vault.store, first))).toContain('vault.db');
  expect(await removeExpired(vault.session.db, { store: vault.store, justProved: 8 })).toBe(0);
});

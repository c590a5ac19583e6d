import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { NativeJob } from '#tests/faults/native-child.ts';
import { aBaseVault, runProgram } from '#tests/faults/native-sweep.ts';
import { whatIsLeft } from '#tests/faults/what-is-left.ts';
import { TEST_PASSPHRASE, temporaryFolder } from '#tests/support/open-test-vault.ts';
import { NEW_PASSPHRASE } from '#tests/support/vault-passphrases.ts';

const child = fileURLToPath(new URL('../../faults/native-child.ts', import.meta.url));

/** A day in a vault whose files may not grow beyond a size: SQLite's own writes fail in the middle of what they do. */
async function dayWithin(root: string, base: string, maxKib: number | 'unlimited') {
  const place = mkdtempSync(join(root, 'day-'));
  const left = {
    folder: join(place, 'Vault.casekeep'),
    place: join(place, 'stick'),
    passphrase: TEST_PASSPHRASE,
    newPassphrase: NEW_PASSPHRASE,
  };
  cpSync(base, left.folder, { recursive: true });
  mkdirSync(left.place);
  const job: NativeJob = {
    ...left,
    isTooEarly: false,
    ignoresRoom: true,
    diesWhenRefused: false,
    syncsLess: false,
    cases: 3,
  };
  // In blocks of 512 bytes. Whoever writes on is told so instead of being killed.
  const limit = maxKib === 'unlimited' ? maxKib : String(maxKib * 2);
  const script = `trap '' XFSZ; ulimit -f ${limit} && exec "$1" "$2" "$3"`;
  const { said } = await runProgram('sh', ['-c', script, 'sh', process.execPath, child, JSON.stringify(job)]);
  return { said, ...(await whatIsLeft(left, said)) };
}

test('writes of SQLite that fail because a file may not grow lose nothing that was told', async () => {
  const root = temporaryFolder();
  const base = await aBaseVault(root);
  const whole = await dayWithin(root, base, 'unlimited');
  expect(whole).toMatchObject({ lost: [], wrong: [] });
  expect(whole.said.filter(([word]) => word === 'refused')).toEqual([]);
  for (const maxKib of [24, 120, 240]) {
    const { said, lost, wrong } = await dayWithin(root, base, maxKib);
    expect({ maxKib, lost, wrong }).toEqual({ maxKib, lost: [], wrong: [] });
    const refusals = said.filter(([word]) => word === 'refused');
    expect(refusals.filter(([, code = '']) => !/^(?:file|backup|attachment)\//u.test(code))).toEqual([]);
    expect(said.map(([word, code]) => `${String(word)} ${String(code)}`)).toContain('refused file/disk-full');
  }
});

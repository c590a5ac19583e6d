import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { makeBackup } from '#core/backup/make-backup.ts';
import { createUnlockDelay } from '#core/vault/opening/unlock-delay.ts';
import { restoreBackup } from '#core/backup/restore-backup.ts';
import { attachBlob } from '#core/blobs/attach-blob.ts';
import { createCase } from '#core/cases/create-case.ts';
import { createVault } from '#core/vault/opening/create-vault.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { isAppError } from '#shared/errors/app-error.ts';
import { quiet } from '#tests/core/backup/backup-fixtures.ts';
import { proveHere } from '#tests/core/backup/prove-here.ts';
import { noPause, someBytes } from '#tests/core/blobs/blob-fixtures.ts';
import { realFloorDeps, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';

const PAGE_BYTES = 4096;

export interface Corruption {
  readonly pages: number;
  /** Says what opening the vault answers when one byte of a page, from 1, is flipped; undefined if it opens. */
  readonly openWithBadPage: (page: number) => Promise<string | undefined>;
  /** The same with bytes cut off the end. */
  readonly openWithoutBytes: (bytes: number) => Promise<string | undefined>;
  /** What restoring answers when one byte somewhere in a backup is flipped; `random` gives numbers from 0 to 1. */
  readonly restoreWithFlip: (random: () => number) => Promise<{ file: string; answer: string | undefined }>;
  readonly restoreUnharmed: () => Promise<string | undefined>;
  readonly end: () => void;
}

/** A vault of more than 200 pages with attachments, closed, and a backup of it. */
export async function openCorruption(): Promise<Corruption> {
  const root = mkdtempSync(join(tmpdir(), 'casekeep-corruption-'));
  const folder = join(root, 'Vault.casekeep');
  const stick = join(root, 'stick');
  const deps = { ...realFloorDeps(), startProver: proveHere };
  const session = await createVault(deps, { folder, passphrase: TEST_PASSPHRASE, displayName: 'Test' });
  for (let cases = 0; cases < 240; cases++) createCase(session, { fields: aCase() });
  for (const length of [500, 1_200_000]) {
    await attachBlob(session, someBytes(length), { pause: noPause, record: () => undefined });
  }
  mkdirSync(stick);
  await makeBackup(deps, session, { ...quiet(), target: stick });
  session.close();
  const database = join(folder, 'vault.db');
  const good = readFileSync(database);

  async function openWith(bytes: Buffer): Promise<string | undefined> {
    writeFileSync(database, bytes);
    const answer = await answerOf(async () =>
      (await unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE })).close(),
    );
    for (const name of ['vault.db-wal', 'reserve.bin']) rmSync(join(folder, name), { force: true });
    writeFileSync(database, good);
    return answer;
  }

  async function restoreFrom(source: string): Promise<string | undefined> {
    const target = join(root, 'Restored.casekeep');
    const credential = { kind: 'passphrase', passphrase: TEST_PASSPHRASE } as const;
    const request = { source, target, backupId: undefined, credential };
    const answer = await answerOf(() =>
      restoreBackup({ ...deps, delay: createUnlockDelay() }, request, quiet()),
    );
    rmSync(target, { recursive: true, force: true });
    return answer;
  }

  return {
    pages: good.length / PAGE_BYTES,
    openWithBadPage: (page) => openWith(flip(good, (page - 1) * PAGE_BYTES + ((page * 37) % PAGE_BYTES))),
    openWithoutBytes: (bytes) => openWith(good.subarray(0, good.length - bytes)),
    async restoreWithFlip(random) {
      const copy = join(root, 'copy');
      cpSync(stick, copy, { recursive: true });
      const files = readdirSync(copy, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
      const path = files[Math.floor(random() * files.length)] ?? '';
      const bytes = readFileSync(path);
      writeFileSync(path, flip(bytes, Math.floor(random() * bytes.length)));
      const answer = await restoreFrom(copy);
      rmSync(copy, { recursive: true, force: true });
      return { file: relative(copy, path), answer };
    },
    restoreUnharmed: () => restoreFrom(stick),
    end: () => rmSync(root, { recursive: true, force: true }),
  };
}

async function answerOf(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return isAppError(error) ? error.code : String(error);
  }
}

function flip(bytes: Buffer, at: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
  return flipped;
}

/** Numbers from 0 to 1 out of a seed, so that a failure can be seen again. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

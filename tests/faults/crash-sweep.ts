import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { storeName } from '#core/backup/backup-format.ts';
import { readStore } from '#core/backup/find-backups.ts';
import { makeBackup } from '#core/backup/make-backup.ts';
import { proveCopy } from '#core/backup/proof/prove-copy.ts';
import { blobFolder, BLOBS_FOLDER } from '#core/blobs/blob-folder.ts';
import { countBlobs, findBlob } from '#core/blobs/blob-repository.ts';
import { readBlobFile } from '#core/blobs/read-blob-file.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { createVault } from '#core/vault/opening/create-vault.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { verifyEverything } from '#core/vault/verification/verify-everything.ts';
import { quiet } from '#tests/core/backup/backup-fixtures.ts';
import { proveHere } from '#tests/core/backup/prove-here.ts';
import { collect, noPause } from '#tests/core/blobs/blob-fixtures.ts';
import { realFloorDeps, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import type { Fault } from './fault-shim.ts';

const child = fileURLToPath(new URL('./crash-child.ts', import.meta.url));

/** What one run of the child told before it ended. */
export interface FaultRun {
  readonly wasKilled: boolean;
  readonly said: readonly (readonly string[])[];
}

export interface Tally {
  faults: number;
  acknowledged: number;
  lost: number;
}

export interface Sweep {
  /** Changes of the file system that a run without a fault makes. */
  readonly operations: number;
  readonly tally: Tally;
  /** One run with a fault, and everything that must hold afterwards. */
  readonly run: (fault: Fault) => Promise<FaultRun>;
  readonly end: () => void;
}

/** A closed vault, copied for every run. */
export async function openSweep(): Promise<Sweep> {
  const root = mkdtempSync(join(tmpdir(), 'casekeep-faults-'));
  const base = join(root, 'Base.casekeep');
  const input = { folder: base, passphrase: TEST_PASSPHRASE, displayName: 'Test' };
  (await createVault(realFloorDeps(), input)).close();
  const tally: Tally = { faults: 0, acknowledged: 0, lost: 0 };

  async function run(fault: Fault): Promise<FaultRun> {
    const place = mkdtempSync(join(root, 'run-'));
    const folder = join(place, 'Vault.casekeep');
    const stick = join(place, 'stick');
    cpSync(base, folder, { recursive: true });
    mkdirSync(stick);
    const ended = await runChild({ ...fault, folder, place: stick, passphrase: TEST_PASSPHRASE });
    await assertNothingLost({ folder, place: stick }, ended, tally);
    if (fault.at > 0) tally.faults += 1;
    rmSync(place, { recursive: true, force: true });
    return ended;
  }

  const clean = await run({ kind: 'SIGKILL', at: 0, forEver: false });
  expect(clean.said.at(-1)).toEqual(['closed']);
  expect(clean.said.filter(([word]) => word === 'refused')).toEqual([]);
  return {
    operations: Number(clean.said.find(([word]) => word === 'operations')?.[1]),
    tally,
    run,
    end: () => rmSync(root, { recursive: true, force: true }),
  };
}

async function runChild(job: object): Promise<FaultRun> {
  const started = spawn(process.execPath, [child, JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  started.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const [, signal] = (await once(started, 'close')) as [number | null, string | null];
  const said = out.split('\n').filter((line) => line !== '');
  return { wasKilled: signal === 'SIGKILL', said: said.map((line) => line.split(' ')) };
}

/** Opens what is left, as a person would the next morning. */
async function assertNothingLost(
  { folder, place }: { readonly folder: string; readonly place: string },
  { said }: FaultRun,
  tally: Tally,
): Promise<void> {
  const deps = { ...realFloorDeps(), startProver: proveHere };
  const session = await unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE });
  try {
    const lost: string[] = [];
    const deleting = new Set(
      said.flatMap(([word, id]) => (word === 'deleting' && id !== undefined ? [id] : [])),
    );
    for (const [word, id = '', hash = ''] of said) {
      if (word === 'created') {
        tally.acknowledged += 1;
        if (!hasCase(session, id)) lost.push(`case ${id}`);
      }
      if (word === 'attached') {
        tally.acknowledged += 1;
        if (!deleting.has(id) && (await hashOf(session, id)) !== hash) lost.push(`attachment ${id}`);
      }
      if (word === 'deleted') expect(findBlob(session.db, id)).toBeUndefined();
    }
    const store = join(place, storeName(session.vaultId));
    const kept = await provedBackups(session, store);
    for (const [word, sequence = ''] of said) {
      if (word !== 'backed-up') continue;
      tally.acknowledged += 1;
      if (!kept.includes(Number(sequence))) lost.push(`backup ${sequence}`);
    }
    tally.lost += lost.length;
    expect(lost).toEqual([]);
    expect(session.lostChanges).toBeNull();
    expect(await verifyEverything(session, recordKinds, quiet())).toMatchObject({
      pagesOk: true,
      firstBrokenEntry: null,
      damagedAttachments: [],
    });
    expect(blobFiles(session)).toHaveLength(countBlobs(session.db));
    await makeBackup(deps, session, { ...quiet(), target: place });
    expect(readdirSync(store).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(readdirSync(join(store, BLOBS_FOLDER)).filter((name) => name.endsWith('.part'))).toEqual([]);
  } finally {
    session.close();
  }
}

function hasCase(session: VaultSession, id: string): boolean {
  try {
    return getRecord(session.db, caseKind, id).id === id;
  } catch {
    return false;
  }
}

async function hashOf(session: VaultSession, id: string): Promise<string> {
  const blob = findBlob(session.db, id);
  if (blob === undefined) return 'no row';
  const bytes = await collect(readBlobFile(blobFolder(session.connection), blob));
  return createHash('sha256').update(bytes).digest('hex');
}

function blobFiles(session: VaultSession): string[] {
  try {
    return readdirSync(blobFolder(session.connection));
  } catch {
    return [];
  }
}

/** Whatever has a final name must be whole. */
async function provedBackups(session: VaultSession, store: string): Promise<number[]> {
  const { backups, unreadable } = await readStore(store).catch(() => ({ backups: [], unreadable: [] }));
  expect(unreadable).toEqual([]);
  for (const { folder } of backups) {
    await proveCopy(
      { folder, blobsFolder: join(store, BLOBS_FOLDER), keyHex: session.connection.keyHex },
      recordKinds,
      { pause: noPause, onProgress: () => undefined },
    );
  }
  return backups.map(({ sequence }) => sequence);
}

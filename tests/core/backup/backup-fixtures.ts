import type { RestoreCredential } from '#shared/backup/restore-operations.ts';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { makeBackup } from '#core/backup/make-backup.ts';
import { storeName } from '#core/backup/backup-format.ts';
import { createUnlockDelay } from '#core/vault/opening/unlock-delay.ts';
import type { StartProver } from '#core/prover-process.ts';
import { restoreBackup } from '#core/backup/restore-backup.ts';
import {
  openTestVault,
  realFloorDeps,
  temporaryFolder,
  TEST_PASSPHRASE,
  type TestVault,
} from '#tests/support/open-test-vault.ts';
import { proveHere } from './prove-here.ts';

export interface Quiet {
  readonly report: () => void;
  readonly pause: () => Promise<void>;
  readonly signal: AbortSignal;
}

export function quiet(): Quiet {
  return { report: () => undefined, pause: async () => undefined, signal: new AbortController().signal };
}

export interface VaultWithPlace extends TestVault {
  /** Where its backups go: a folder on the same disk, empty. */
  readonly place: string;
  readonly store: string;
}

export async function vaultWithPlace(startProver: StartProver = proveHere): Promise<VaultWithPlace> {
  const vault = await openTestVault({ deps: { ...realFloorDeps(), startProver } });
  const place = join(temporaryFolder(), 'stick');
  mkdirSync(place);
  return { ...vault, place, store: join(place, storeName(vault.session.vaultId)) };
}

export function backUp({ deps, session, place }: VaultWithPlace, context: Partial<Quiet> = {}) {
  return makeBackup(deps, session, { ...quiet(), ...context, target: place });
}

export function restore(
  { deps, place }: Pick<VaultWithPlace, 'deps' | 'place'>,
  target: string,
  {
    backupId,
    credential = { kind: 'passphrase', passphrase: TEST_PASSPHRASE },
  }: { readonly backupId?: string; readonly credential?: RestoreCredential } = {},
) {
  return restoreBackup(
    { ...deps, delay: createUnlockDelay() },
    { source: place, target, backupId, credential },
    quiet(),
  );
}

/** Every file below a folder with its bytes. */
export function contentOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), readFileSync(path).toString('base64')] as const)
      .sort(([one], [other]) => one.localeCompare(other)),
  );
}

/** Names of finished backups, oldest first. */
export function backupsIn(store: string): string[] {
  return readdirSync(store)
    .filter((name) => statSync(join(store, name)).isDirectory() && name !== 'blobs')
    .sort();
}

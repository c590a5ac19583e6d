import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { storeName } from '#core/backup/backup-format.ts';
import { readStore } from '#core/backup/find-backups.ts';
import { proveCopy } from '#core/backup/proof/prove-copy.ts';
import { blobFolder, BLOBS_FOLDER } from '#core/blobs/blob-folder.ts';
import { countBlobs, findBlob } from '#core/blobs/blob-repository.ts';
import { readBlobFile } from '#core/blobs/read-blob-file.ts';
import { createCase } from '#core/cases/create-case.ts';
import type { CoreDeps } from '#core/core-deps.ts';
import { sql } from '#core/database/sql.ts';
import { countRecords } from '#core/history/record-count-repository.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { systemDeps } from '#core/system-deps.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { listUsers } from '#core/vault/users/user-repository.ts';
import { verifyEverything } from '#core/vault/verification/verify-everything.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { isAppError } from '#shared/errors/app-error.ts';
import { proveHere } from '#tests/core/backup/prove-here.ts';
import { collect, noPause } from '#tests/core/blobs/blob-fixtures.ts';
import { aCase } from '#tests/support/record-builders.ts';

/** What a day of `native-child.ts` told, one list of words a line. */
export type Said = readonly (readonly string[])[];

export interface LeftPlace {
  readonly folder: string;
  readonly place: string;
  readonly passphrase: string;
  readonly newPassphrase: string;
}

export interface Findings {
  readonly acknowledged: number;
  /** Acknowledged, and not there or not whole. */
  readonly lost: readonly string[];
  /** Anything else that may not be: half a state, a count that is wrong, a chain that breaks. */
  readonly wrong: readonly string[];
  /** Changes that are there and whole although nobody was told: the fault came between COMMIT and the word. */
  readonly untold: number;
}

const quiet = { report: () => undefined, pause: noPause };

/** Opens what a fault left, as a person would the next morning, and looks for everything that was told. */
export async function whatIsLeft(left: LeftPlace, said: Said): Promise<Findings> {
  const deps = { ...systemDeps(), startProver: proveHere };
  const lost: string[] = [];
  const wrong: string[] = [];
  const told = (word: string) =>
    said.filter(([first]) => first === word).map(([, id = '', hash = '']) => ({ id, hash }));
  const session = await open(deps, left, said).catch((error: unknown) => {
    lost.push(`the vault: ${isAppError(error) ? error.code : String(error)}`);
    return undefined;
  });
  const acknowledged = said.filter(([word = '']) => acknowledgements.has(word)).length;
  if (session === undefined) return { acknowledged, lost, wrong, untold: 0 };
  try {
    // What was refused or cut off was never claimed either.
    if (session.lostChanges !== null) wrong.push(`misses ${JSON.stringify(session.lostChanges)}`);
    const has = (table: string, id: string) => idsIn(session, table).has(id);
    for (const { id } of told('created')) if (!has('case_record', id)) lost.push(`case ${id}`);
    for (const { id } of told('incident')) if (!has('incident', id)) lost.push(`incident ${id}`);
    for (const { id } of told('edited')) {
      const revision = session.db.value(sql`SELECT revision FROM case_record WHERE id = ${id}`);
      if (revision !== 2) lost.push(`edit of ${id}`);
    }
    const deleting = new Set(told('deleting').map(({ id }) => id));
    for (const { id, hash } of told('attached')) {
      if (!deleting.has(id) && (await hashOf(session, id)) !== hash) lost.push(`attachment ${id}`);
    }
    for (const { id } of told('deleted')) {
      if (findBlob(session.db, id) !== undefined) lost.push(`deletion of ${id}`);
    }
    for (const { id } of told('removed')) {
      if (listUsers(session.db).find((user) => user.id === id)?.removedAt === null)
        lost.push(`removal of ${id}`);
    }
    if (told('renewed').length > 0 && countOf(session, 'data-key-rotated') !== 1)
      lost.push('the new data key');
    const store = join(left.place, storeName(session.vaultId));
    const kept = await provedBackups(session, store, wrong);
    for (const { id } of told('backed-up')) if (!kept.includes(Number(id))) lost.push(`backup ${id}`);
    wrong.push(...(await misfits(session)));
    const before = countRecords(session.db, 'case');
    createCase(session, { fields: aCase() });
    if (countRecords(session.db, 'case') !== before + 1) wrong.push('the next save does not count');
    const untold =
      before + countRecords(session.db, 'incident') - told('created').length - told('incident').length;
    return { acknowledged, lost, wrong, untold };
  } finally {
    session.close();
  }
}

const acknowledgements = new Set([
  'created',
  'edited',
  'incident',
  'attached',
  'backed-up',
  'deleted',
  'changed-passphrase',
  'removed',
  'renewed',
]);

/** By the passphrase that was told last; while it was being changed by either of them. */
async function open(deps: CoreDeps, left: LeftPlace, said: Said): Promise<VaultSession> {
  const words = new Set(said.map(([word]) => word));
  const { folder, passphrase, newPassphrase } = left;
  if (words.has('changed-passphrase')) return unlockVault(deps, { folder, passphrase: newPassphrase });
  try {
    return await unlockVault(deps, { folder, passphrase });
  } catch (error) {
    if (!words.has('changing-passphrase') || !isAppError(error, 'vault/wrong-passphrase')) throw error;
    return unlockVault(deps, { folder, passphrase: newPassphrase });
  }
}

/** Everything of a vault that has to agree with something else of it. */
async function misfits(session: VaultSession): Promise<string[]> {
  const found: string[] = [];
  const verdict = await verifyEverything(session, recordKinds, quiet);
  if (!verdict.pagesOk) found.push('pages');
  if (verdict.firstBrokenEntry !== null) found.push(`audit entry ${String(verdict.firstBrokenEntry)}`);
  found.push(...verdict.damagedAttachments.map(({ attachment }) => `damaged attachment ${attachment}`));
  for (const [noun, table] of [
    ['case', 'case_record'],
    ['incident', 'incident'],
  ] as const) {
    const [rows, counted] = [idsIn(session, table).size, countRecords(session.db, noun)];
    if (rows !== counted) found.push(`${String(rows)} of ${noun}, counted ${String(counted)}`);
    const searchable = session.db.value(sql`SELECT count(*) FROM search_document WHERE noun = ${noun}`);
    if (searchable !== rows)
      found.push(`${String(searchable)} of ${noun} can be searched, not ${String(rows)}`);
  }
  const files = fileNames(blobFolder(session.connection)).length;
  if (files !== countBlobs(session.db)) found.push(`${String(files)} attachment files`);
  const strangers = readdirSync(session.folder).filter((name) => !expectedNames.has(name));
  return [...found, ...strangers.map((name) => `left behind: ${name}`)];
}

const expectedNames = new Set([
  'vault.db',
  'vault.db-wal',
  'vault.head',
  'vault.keys',
  'vault.keys.bak',
  'blobs',
  'reserve.bin',
]);

function idsIn(session: VaultSession, table: string): ReadonlySet<string> {
  const query = table === 'incident' ? sql`SELECT id FROM incident` : sql`SELECT id FROM case_record`;
  return new Set(session.db.all<{ id: string }>(query).map(({ id }) => id));
}

function countOf(session: VaultSession, action: string): number {
  return session.db.value<number>(sql`SELECT count(*) FROM audit_entry WHERE action = ${action}`) ?? 0;
}

async function hashOf(session: VaultSession, id: string): Promise<string> {
  const blob = findBlob(session.db, id);
  if (blob === undefined) return 'no row';
  const bytes = await collect(readBlobFile(blobFolder(session.connection), blob)).catch(() =>
    Buffer.alloc(0),
  );
  return createHash('sha256').update(bytes).digest('hex');
}

function fileNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whatever has a final name must be whole, under the key that the vault had or has. */
async function provedBackups(session: VaultSession, store: string, wrong: string[]): Promise<number[]> {
  const { backups, unreadable } = await readStore(store).catch(() => ({ backups: [], unreadable: [] }));
  wrong.push(...unreadable.map(() => 'unreadable backup'));
  const isRenewed = countOf(session, 'data-key-rotated') > 0;
  for (const { folder } of isRenewed ? [] : backups) {
    const request = { folder, blobsFolder: join(store, BLOBS_FOLDER), keyHex: session.connection.keyHex };
    await proveCopy(request, recordKinds, { pause: noPause, onProgress: () => undefined }).catch(() => {
      wrong.push('backup that does not prove');
    });
  }
  return backups.map(({ sequence }) => sequence);
}

import { cpSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { caseReference } from '#shared/cases/case.ts';
import { createCase } from '#core/cases/create-case.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { updateRecord } from '#core/records/update-record.ts';
import { sql } from '#core/database/sql.ts';
import { copyIn } from '#core/vault/opening/copy-in.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { verifyEverything } from '#core/vault/verification/verify-everything.ts';
import { backUp, quiet, restore, vaultWithPlace } from '#tests/core/backup/backup-fixtures.ts';
import {
  testDeps,
  openTestVault,
  TEST_PASSPHRASE,
  temporaryFolder,
  type TestDeps,
} from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';

/** The mark in the reference of a new case: what this copy of the vault gives. */
function markOf(session: VaultSession): string {
  return createCase(session, { fields: aCase() }).reference.split('-')[2] ?? '';
}

async function reopen(deps: TestDeps, folder: string): Promise<VaultSession> {
  const session = await unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE });
  onTestFinished(() => session.close());
  return session;
}

test('references carry a mark of three characters that people can say, and count on', async () => {
  const { session } = await openTestVault({ deps: testDeps() });
  const references = Array.from({ length: 3 }, () => createCase(session, { fields: aCase() }).reference);
  const mark = references[0]?.split('-')[2] ?? '';
  expect(mark).toMatch(/^[BCDFGHJKMNPQRTVWXZ][BCDFGHJKMNPQRTVWXZ2346789]{2}$/u);
  expect(references).toEqual(['0001', '0002', '0003'].map((number) => `CASE-2026-${mark}-${number}`));
  for (const reference of references) expect(caseReference.safeParse(reference).success).toBe(true);
});

describe('the mark stays', () => {
  test('when the vault is opened again, and when its folder is renamed', async () => {
    const deps = testDeps();
    const { session, folder } = await openTestVault({ deps });
    const before = markOf(session);
    session.close();
    const again = await reopen(deps, folder);
    expect(markOf(again)).toBe(before);
    again.close();
    const renamed = join(dirname(folder), 'Renamed.casekeep');
    renameSync(folder, renamed);
    expect(markOf(await reopen(deps, renamed))).toBe(before);
  });

  test('when the vault was opened on another computer and comes back, each has its own', async () => {
    const deps = testDeps();
    const { session, folder } = await openTestVault({ deps });
    const here = markOf(session);
    session.close();
    const there = await reopen({ ...deps, computerMark: 'another computer' }, folder);
    const elsewhere = markOf(there);
    there.close();
    expect(elsewhere).not.toBe(here);
    expect(markOf(await reopen(deps, folder))).toBe(here);
  });
});

describe('a new mark is drawn', () => {
  test('in a copy of the folder on the same computer, in both directions', async () => {
    const deps = testDeps();
    const { session, folder } = await openTestVault({ deps });
    const before = markOf(session);
    session.close();
    const copy = join(temporaryFolder(), 'Copy.casekeep');
    cpSync(folder, copy, { recursive: true });
    const copied = markOf(await reopen(deps, copy));
    expect(copied).not.toBe(before);
    expect(markOf(await reopen(deps, folder))).toBe(before);
  });

  test('in a vault that was copied in', async () => {
    const deps = testDeps();
    const { session, folder } = await openTestVault({ deps });
    const before = markOf(session);
    session.close();
    const target = join(temporaryFolder(), 'Here.casekeep');
    await copyIn(deps, { source: folder, target }, quiet());
    expect(markOf(await reopen(deps, target))).not.toBe(before);
  });

  test('in a vault that was restored, also into the folder of the one that is gone', async () => {
    const vault = await vaultWithPlace();
    const before = markOf(vault.session);
    await backUp(vault);
    const target = join(temporaryFolder(), 'Restored.casekeep');
    await restore(vault, target);
    const restored = await reopen(vault.deps, target);
    // As if the file system had given the same number again.
    const samePlace = { ...restored, place: vault.session.place };
    expect(markOf(samePlace)).not.toBe(before);
    expect(markOf(restored)).not.toBe(before);
  });

  test('when changes that were saved are gone, since their references are', async () => {
    const deps = testDeps();
    const { session, folder } = await openTestVault({ deps });
    const before = markOf(session);
    session.connection.checkpoint();
    const older = join(temporaryFolder(), 'vault.db');
    cpSync(session.connection.path, older);
    markOf(session);
    session.close();
    cpSync(older, join(folder, 'vault.db'));
    for (const rest of ['vault.db-wal', 'vault.db-shm']) rmSync(join(folder, rest), { force: true });
    const again = await reopen(deps, folder);
    expect(again.lostChanges).not.toBeNull();
    expect(markOf(again)).not.toBe(before);
  });
});

describe('a version of a record', () => {
  test('names the device that wrote it and the version before it', async () => {
    const deps = testDeps();
    const { session, folder } = await openTestVault({ deps });
    const { id, revision } = createCase(session, { fields: aCase() });
    session.close();
    const there = await reopen({ ...deps, computerMark: 'another computer' }, folder);
    updateRecord(there, caseKind, { id, expectedRevision: revision, fields: aCase({ codeword: 'Second' }) });
    const [first, second] = there.db.all<{ device: string; parent: Uint8Array | null; digest: Uint8Array }>(
      sql`SELECT device_id AS device, parent, digest FROM revision WHERE record_id = ${id} ORDER BY revision`,
    );
    expect(first?.parent).toBeNull();
    expect(second?.parent).toEqual(first?.digest);
    expect(second?.device).not.toBe(first?.device);
  });

  test.for([
    ['device', `device_id = (SELECT id FROM device WHERE id <> revision.device_id) WHERE revision = 1`],
    ['parent', `parent = zeroblob(32) WHERE revision = 2`],
  ] as const)('does not verify any more once its %s was altered', async ([, change]) => {
    const deps = testDeps();
    const { session, folder } = await openTestVault({ deps });
    const { id, revision } = createCase(session, { fields: aCase() });
    session.close();
    const there = await reopen({ ...deps, computerMark: 'another computer' }, folder);
    updateRecord(there, caseKind, { id, expectedRevision: revision, fields: aCase({ codeword: 'Second' }) });
    expect((await verifyEverything(there, recordKinds, quiet())).firstBrokenEntry).toBeNull();
    there.access.exec(`DROP TRIGGER revision_is_final; UPDATE revision SET ${change}`);
    expect((await verifyEverything(there, recordKinds, quiet())).firstBrokenEntry).not.toBeNull();
  });
});

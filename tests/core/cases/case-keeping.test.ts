import { expect, test } from 'vitest';
import type { CaseFields } from '#shared/cases/case.ts';
import type { UserId } from '#shared/ids/ids.ts';
import { exportArchive } from '#core/archive/export-archive.ts';
import { importArchive } from '#core/archive/import-archive.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { createCase } from '#core/cases/create-case.ts';
import { restoreRevision } from '#core/history/restore-revision.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { updateRecord } from '#core/records/update-record.ts';
import { findHits } from '#core/search/find-hits.ts';
import { removeUser } from '#core/vault/users/remove-user.ts';
import { caseFields } from '#shared/cases/case.ts';
import { join } from 'node:path';
import { openTestVault, temporaryFolder, testDeps, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';
import { addBo } from '#tests/support/vault-people.ts';

const quiet = { report: () => undefined, pause: () => Promise.resolve() };
const hold: CaseFields['legalHold'] = {
  reason: { text: 'The court has asked for the file', lang: 'en' },
  on: '2026-02-01',
  by: { userId: null, name: 'somebody who is made up' },
};

test('owner and hold bear names that this vault knows, whatever is sent', async () => {
  const { session } = await openTestVault();
  const me = { userId: session.user.id, name: session.user.displayName };
  const created = createCase(session, {
    fields: aCase({ owner: { userId: session.user.id, name: 'Mallory' }, legalHold: hold }),
  });
  expect(created).toMatchObject({ owner: me, legalHold: { ...hold, by: me } });
  const unknown = { userId: '019ca8a0-3e80-7476-ab94-a22c50b9e7b8' as UserId, name: 'Perizat' };
  const changed = updateRecord(session, caseKind, {
    id: created.id,
    expectedRevision: 1,
    fields: aCase({ owner: unknown, legalHold: hold }),
  });
  expect(changed).toMatchObject({ owner: { userId: null, name: 'Perizat' }, legalHold: { by: me } });
  expect(findHits(session.db, recordKinds, { text: 'perizat' }).hits).toHaveLength(1);
});

test('an older version that comes back neither lifts a hold nor sets one', async () => {
  const { session } = await openTestVault();
  const { id } = createCase(session, { fields: aCase() });
  updateRecord(session, caseKind, { id, expectedRevision: 1, fields: aCase({ legalHold: hold }) });
  const again = { noun: 'case', recordId: id } as const;
  restoreRevision(session, recordKinds, { ...again, revision: 1, expectedRevision: 2 });
  expect(getRecord(session.db, caseKind, id).legalHold).toMatchObject({ reason: hold?.reason });
  updateRecord(session, caseKind, { id, expectedRevision: 3, fields: aCase() });
  restoreRevision(session, recordKinds, { ...again, revision: 2, expectedRevision: 4 });
  expect(getRecord(session.db, caseKind, id).legalHold).toBeNull();
});

test('in another vault an owner is kept in words, in the same one as the user', async () => {
  const { session } = await openTestVault();
  const owner = { userId: session.user.id, name: session.user.displayName };
  const { id } = createCase(session, {
    fields: aCase({ owner, legalHold: hold, retainUntil: '2036-01-01' }),
  });
  const target = join(temporaryFolder(), 'case.json');
  await exportArchive(session, { caseId: id, target }, quiet);
  const { session: elsewhere } = await openTestVault();
  await importArchive(elsewhere, target, quiet);
  const inWords = { userId: null, name: owner.name };
  expect(getRecord(elsewhere.db, caseKind, id)).toMatchObject({
    owner: inWords,
    legalHold: { by: inWords },
    retainUntil: '2036-01-01',
  });
});

test('somebody who is removed from the vault stays the owner by name', async () => {
  const deps = testDeps();
  const { session } = await openTestVault({ deps });
  const bo = await addBo(deps, session, 'caseworker');
  const { id } = createCase(session, { fields: aCase({ owner: { userId: bo.id, name: 'Bo' } }) });
  await removeUser(deps, session, { ownPassphrase: TEST_PASSPHRASE, id: bo.id });
  const { legalHold: _, ...record } = getRecord(session.db, caseKind, id);
  expect(record.owner).toEqual({ userId: bo.id, name: 'Bo' });
  const fields = aCase({ owner: record.owner, retainUntil: '2031-05-01' });
  expect(updateRecord(session, caseKind, { id, expectedRevision: 1, fields }).owner).toEqual(record.owner);
});

test('a reason for closing belongs to a closed case, and "other" says which', () => {
  const issues = (fields: Partial<CaseFields>) =>
    caseFields.safeParse(aCase(fields)).error?.issues.map(({ path }) => path.join('.'));
  const closing = { reason: { code: 'contact_lost', words: null }, on: '2026-02-02' } as const;
  expect(issues({ status: 'closed', closing })).toBeUndefined();
  expect(issues({ status: 'closed' })).toBeUndefined();
  expect(issues({ status: 'reopened', closing })).toEqual(['closing']);
  const other = { ...closing, reason: { code: 'other', words: null } } as const;
  expect(issues({ status: 'closed', closing: other })).toEqual(['closing.reason.words']);
});

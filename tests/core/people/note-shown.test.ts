import { expect, onTestFinished, test } from 'vitest';
import { createCase } from '#core/cases/create-case.ts';
import { sql } from '#core/database/sql.ts';
import { historyHandlers } from '#core/history/history-handlers.ts';
import { listActivity } from '#core/history/list-activity.ts';
import { createPerson } from '#core/people/create-person.ts';
import { personHandlers } from '#core/people/person-handlers.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { CasePersonFields } from '#shared/people/person.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { aCase, aName, aPerson } from '#tests/support/record-builders.ts';
import { addBo } from '#tests/support/vault-people.ts';
import { BO_PASSPHRASE } from '#tests/support/vault-passphrases.ts';

const quiet = { report: () => undefined, pause: async () => undefined };
const context = { ...quiet, signal: new AbortController().signal, path: () => '' };
const client: CasePersonFields = {
  roles: ['client'],
  isUsedAsLeverage: { state: 'known', value: false },
  notes: null,
};

/** A case of one person whose identity is protected and one whose is not. */
function aProtectedCase(session: VaultSession) {
  const { id: caseId } = createCase(session, { fields: aCase() });
  const inCase = { ...client, caseId };
  const hidden = createPerson(session, {
    fields: aPerson({ names: [aName('Hidden')], isIdentityProtected: true }),
    inCase,
  });
  const open = createPerson(session, { fields: aPerson({ names: [aName('Open')] }), inCase });
  return { caseId, hidden: hidden.id, open: open.id };
}

function whoWasShown(session: VaultSession) {
  return listActivity(session.db, recordKinds, { kind: 'records' })
    .entries.filter(({ action }) => action === 'shown')
    .map(({ userName, record }) => [userName, record?.title]);
}

type Show = (session: VaultSession, ids: ReturnType<typeof aProtectedCase>) => Promise<unknown>;

const ways: readonly (readonly [string, Show])[] = [
  [
    'on their own page',
    async (session, { hidden, open }) => {
      await personHandlers(() => session).get({ id: open }, context);
      await personHandlers(() => session).get({ id: hidden }, context);
    },
  ],
  [
    'among the people of a case',
    async (session, { caseId }) => personHandlers(() => session).listInCase({ caseId }, context),
  ],
  [
    'as an earlier version',
    async (session, { hidden, open }) => {
      const { get } = historyHandlers(() => session, recordKinds);
      await get({ noun: 'person', recordId: open, revision: 1 }, context);
      await get({ noun: 'person', recordId: hidden, revision: 1 }, context);
    },
  ],
];

test.each(ways)(
  'a person whose identity is protected, shown %s, is in the audit, and nobody else',
  async (_, show) => {
    const { session } = await openTestVault();
    const ids = aProtectedCase(session);
    expect(whoWasShown(session)).toEqual([]);
    await show(session, ids);
    expect(whoWasShown(session)).toEqual([['Test Caseworker', 'Hidden']]);
    expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: null });
  },
);

test('each session of each user says it once', async () => {
  const { session, deps, folder } = await openTestVault();
  const { hidden } = aProtectedCase(session);
  await addBo(deps, session, 'read-only');
  const lookTwice = async (by: VaultSession) => {
    const { get } = personHandlers(() => by);
    await get({ id: hidden }, context);
    await get({ id: hidden }, context);
    return whoWasShown(by).map(([userName]) => userName);
  };
  expect(await lookTwice(session)).toEqual(['Test Caseworker']);
  session.close();
  const bo = await unlockVault(deps, { folder, passphrase: BO_PASSPHRASE });
  expect(await lookTwice(bo)).toEqual(['Bo', 'Test Caseworker']);
  bo.close();
  const again = await unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE });
  onTestFinished(() => again.close());
  expect(await lookTwice(again)).toEqual(['Test Caseworker', 'Bo', 'Test Caseworker']);
  expect(await verifyVault(again, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: null });
});

test('where nothing can be written the person is shown all the same, and the entry follows', async () => {
  const { session } = await openTestVault();
  const { hidden } = aProtectedCase(session);
  let isFull = true;
  const onFullDisk: VaultSession = {
    ...session,
    assertWritable() {
      if (isFull) throw new AppError('file/disk-full');
      session.assertWritable();
    },
  };
  const look = async () => personHandlers(() => onFullDisk).get({ id: hidden }, context);
  expect(await look()).toMatchObject({ id: hidden });
  expect(whoWasShown(session)).toEqual([]);
  isFull = false;
  await look();
  expect(whoWasShown(session)).toHaveLength(1);
});

test('damage that the entry meets is told', async () => {
  const { session } = await openTestVault();
  const { hidden } = aProtectedCase(session);
  const damaged: VaultSession = {
    ...session,
    assertWritable() {
      throw new AppError('vault/corrupt');
    },
  };
  const look = () => personHandlers(() => damaged).get({ id: hidden }, context);
  expect(await failureOf(look)).toMatchObject({ code: 'vault/corrupt' });
  expect(session.db.value(sql`SELECT count(*) FROM audit_entry WHERE action = 'shown'`)).toBe(0);
});

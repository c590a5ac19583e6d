import { expect, onTestFinished, test } from 'vitest';
import { listActivity } from '#core/history/list-activity.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { createOpenVault } from '#core/vault/session/open-vault.ts';
import { assertRole } from '#core/vault/users/assert-role.ts';
import { createRefusalNotes } from '#core/vault/users/refusal-notes.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import { changeRole } from '#core/vault/users/change-role.ts';
import { sql } from '#core/database/sql.ts';
import { contract } from '#shared/contract.ts';
import type { Operation } from '#shared/ipc/define.ts';
import { roles, type Role } from '#shared/roles/role.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { inProcessCore } from '#tests/support/in-process-core.ts';
import { testDeps, openTestVault, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { addBo } from '#tests/support/vault-people.ts';
import { BO_PASSPHRASE } from '#tests/support/vault-passphrases.ts';

/** Who may do what, decided here and not taken from the contract. What is not named here fails the test. */
const allowed: Readonly<Record<Role, readonly string[]>> = {
  'read-only': [
    'vault.check',
    'vault.summary',
    'user.list',
    'user.changePassphrase',
    'recovery.status',
    'case.list',
    'case.get',
    'case.course',
    'case.overview',
    'person.list',
    'person.get',
    'person.listInCase',
    'person.listCases',
    'person.suggest',
    'person.similar',
    'person.proposeForms',
    'case.codewordAdvice',
    'incident.list',
    'incident.get',
    'history.list',
    'history.get',
    'history.receipt',
    'history.checkReceipt',
    'search.find',
    'draft.list',
    'draft.find',
    'dossier.printIncident',
    'backup.last',
    'backup.status',
  ],
  reviewer: ['vault.verify', 'history.activity', 'dossier.prepare'],
  caseworker: [
    'case.create',
    'case.update',
    'case.close',
    'case.reopen',
    'person.create',
    'dossier.answerNames',
    'person.update',
    'person.linkToCase',
    'person.unlinkFromCase',
    'incident.create',
    'incident.update',
    'incident.consequences',
    'incident.move',
    'history.restore',
    'draft.save',
    'draft.discard',
    'dossier.export',
    'archive.import',
    'archive.inspect',
    'archive.export',
    'backup.create',
    'backup.drill',
    'travel.make',
  ],
  administrator: [
    'user.add',
    'user.remove',
    'user.changeRole',
    'user.resetPassphrase',
    'user.rotateDataKey',
    'recovery.make',
    'recovery.prove',
    'case.erasure',
    'case.erase',
    'incident.delete',
    'person.erasure',
    'person.erase',
  ],
};

const guarded = Object.entries(contract).flatMap(([noun, slice]) =>
  Object.entries<Operation>(slice)
    .filter(([, { host, whileLocked }]) => host === 'core' && !whileLocked)
    .map(([verb]) => `${noun}.${verb}`),
);

/** Core with a vault that Bo has opened in a role. */
async function openedBy(role: Role) {
  const deps = testDeps();
  const { session, folder } = await openTestVault({ deps });
  await addBo(deps, session, role);
  session.close();
  const core = inProcessCore(deps);
  const ticket = '11111111-1111-4111-8111-111111111111' as never;
  const summary = await core.api.vault.unlock(
    { folder: ticket, passphrase: BO_PASSPHRASE },
    { paths: { folder } },
  );
  expect(summary.user).toMatchObject({ displayName: 'Bo', role });
  let callId = 1000;
  const ask = (operation: string) =>
    new Promise<string>((resolve) => {
      const id = ++callId;
      const stop = core.port.listen((message) => {
        const reply = message as { type: string; callId?: number; ok?: boolean; error?: { code: string } };
        if (reply.type !== 'done' || reply.callId !== id) return;
        stop();
        resolve(reply.error?.code ?? 'done');
      });
      // An input that no operation takes: whoever is let through is refused for it, or reads something.
      core.port.post({ type: 'call', callId: id, operation, input: { nothing: 'of use' } });
    });
  return { ask, core, deps, folder };
}

test('somebody has decided of every operation who may ask it', () => {
  expect(Object.values(allowed).flat().sort()).toEqual([...guarded].sort());
});

test.for(roles)('as %s everything that the role includes is let through, and nothing else', async (role) => {
  const { ask } = await openedBy(role);
  const included = roles.slice(roles.indexOf(role)).flatMap((each) => allowed[each]);
  const letThrough: string[] = [];
  for (const operation of guarded) {
    const outcome = await ask(operation);
    if (outcome !== 'vault/not-allowed') letThrough.push(operation);
    if (outcome === 'vault/locked') throw new Error(`${operation} says that the vault is locked`);
  }
  expect(letThrough.sort()).toEqual(included.sort());
});

test('what a role does not include leaves an entry in the audit, once for each operation', async () => {
  const { ask, core, deps, folder } = await openedBy('read-only');
  // The control: what is allowed, or refused for its input alone, leaves none.
  expect(await ask('case.list')).not.toBe('vault/not-allowed');
  for (const operation of ['case.create', 'person.erase', 'archive.export', 'case.create']) {
    expect(await ask(operation)).toBe('vault/not-allowed');
  }
  core.stop();
  const session = await unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE });
  onTestFinished(session.close);
  const refusals = listActivity(session.db, recordKinds, {}).entries.filter(
    ({ action }) => action === 'not-allowed',
  );
  expect(refusals.map(({ userName, detail }) => [userName, detail])).toEqual(
    ['archive.export', 'person.erase', 'case.create'].map((operation) => [
      'Bo',
      { kind: 'operation', operation },
    ]),
  );
  const quiet = { report: () => undefined, pause: async () => undefined };
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: null });
  session.access.exec(`
    DROP TRIGGER IF EXISTS audit_detail_is_final;
    UPDATE audit_detail SET text = replace(text, 'person.erase', 'person.get')`);
  expect((await verifyVault(session, recordKinds, quiet)).firstBrokenEntry).toBe(refusals[1]?.sequence);
});

test('what is refused during a long transaction is noted after it, not in it', async () => {
  const deps = testDeps();
  const { session } = await openTestVault({ deps });
  const vault = createOpenVault(() => undefined);
  await vault.openBy(async () => session);
  const note = createRefusalNotes(vault, deps.logger);
  const count = () => session.db.value(sql`SELECT count(*) FROM audit_entry WHERE action = 'not-allowed'`);
  let noting: Promise<void> | undefined;
  const work = session.longTransaction.run(session, async () => {
    noting = note('case.create');
    await new Promise(setImmediate);
    expect(count()).toBe(0);
    throw new Error('given up');
  });
  expect(await failureOf(() => work)).toMatchObject({ message: 'given up' });
  await noting;
  expect(count()).toBe(1);
  vault.close();
  await note('case.update');
  expect(deps.logger.lines().at(-1)).toContain('vault/refusal-not-noted');
});

test('an operation that names no role is for nobody, not even for an administrator', async () => {
  const { session } = await openTestVault();
  const asked = () => session;
  expect(() => assertRole({ whileLocked: false, leastRole: 'administrator' }, asked)).not.toThrow();
  const failure = await failureOf(() => assertRole({ whileLocked: false, leastRole: undefined }, asked));
  expect(failure).toMatchObject({ code: 'vault/not-allowed' });
});

test('a role counts as it is now, not as it was when the vault was opened', async () => {
  const deps = testDeps();
  const { session } = await openTestVault({ deps });
  const bo = await addBo(deps, session, 'administrator');
  const isAllowed = () => assertRole({ whileLocked: false, leastRole: 'caseworker' }, () => session);
  isAllowed();
  const me = session.user.id;
  await changeRole(deps, session, { ownPassphrase: TEST_PASSPHRASE, id: me, role: 'read-only' });
  expect(await failureOf(isAllowed)).toMatchObject({ code: 'vault/not-allowed' });
  session.access.run(sql`UPDATE user SET removed_at = 'now' WHERE id = ${me}`);
  const reading = () => assertRole({ whileLocked: false, leastRole: 'read-only' }, () => session);
  expect(await failureOf(reading)).toMatchObject({ code: 'vault/not-allowed' });
  expect(bo.role).toBe('administrator');
});

import { expect, test } from 'vitest';
import { createCase } from '#core/cases/create-case.ts';
import { sql } from '#core/database/sql.ts';
import { createPerson } from '#core/people/create-person.ts';
import { linkPersonToCase } from '#core/people/link-person-to-case.ts';
import { unlinkPersonFromCase } from '#core/people/unlink-person-from-case.ts';
import { recordKinds } from '#core/record-kinds.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import type { CasePersonFields } from '#shared/people/person.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { aCase, aPerson } from '#tests/support/record-builders.ts';

const quiet = { report: () => undefined, pause: async () => undefined };
const target: CasePersonFields = {
  roles: ['target'],
  isUsedAsLeverage: { state: 'known', value: false },
  notes: null,
};

/** Entries 3 to 5 tell of a case and two people, 6 to 8 put them into it, 9 takes the second out again. */
async function vaultWithLinks() {
  const { session } = await openTestVault();
  const { id: caseId } = createCase(session, { fields: aCase() });
  const [first, second] = [0, 1].map(() => createPerson(session, { fields: aPerson() }).id);
  if (first === undefined || second === undefined) throw new Error('nobody was made');
  linkPersonToCase(session, { id: first, caseId, link: target });
  linkPersonToCase(session, { id: second, caseId, link: target });
  linkPersonToCase(session, {
    id: first,
    caseId,
    link: { ...target, isUsedAsLeverage: { state: 'known', value: true }, notes: null },
  });
  unlinkPersonFromCase(session, { id: second, caseId });
  session.access.exec('DROP TRIGGER audit_detail_is_final; DROP TRIGGER audit_detail_stays');
  return { session, caseId, first, second };
}

test('people in cases as they were put there verify', async () => {
  const { session } = await vaultWithLinks();
  expect(await verifyVault(session, recordKinds, quiet)).toMatchObject({
    auditEntries: 9,
    firstBrokenEntry: null,
  });
});

type Vault = Awaited<ReturnType<typeof vaultWithLinks>>;
const alterations: readonly [string, number, (vault: Vault) => void][] = [
  [
    'somebody is said to be a leverage no more',
    8,
    ({ session }) =>
      session.access.exec(`UPDATE case_person SET leverage = '{"state":"known","value":false}'`),
  ],
  [
    'somebody has another role in a case',
    8,
    ({ session }) => session.access.exec(`UPDATE case_person SET roles = '["witness"]'`),
  ],
  ['somebody is taken out of a case', 8, ({ session }) => session.access.exec('DELETE FROM case_person')],
  [
    'somebody is put into a case again who was taken out',
    10,
    ({ session, caseId, second }) => insertRow(session, caseId, second),
  ],
  [
    'the words of a link are changed',
    6,
    ({ session }) =>
      session.access.exec(
        `UPDATE audit_detail SET text = replace(text, 'target', 'witness') WHERE audit_seq = 6`,
      ),
  ],
  [
    'the words of a link are gone',
    9,
    ({ session }) => session.access.exec('DELETE FROM audit_detail WHERE audit_seq = 9'),
  ],
];

function insertRow({ access }: VaultSession, caseId: string, personId: string): void {
  access.run(sql`
    INSERT INTO case_person (case_id, person_id, roles, leverage)
    VALUES (${caseId}, ${personId}, '["target"]', '{"state":"not_answered"}')`);
}

test.for(alterations)('%s: entry %i is named', async ([, broken, alter]) => {
  const vault = await vaultWithLinks();
  alter(vault);
  expect(await verifyVault(vault.session, recordKinds, quiet)).toMatchObject({ firstBrokenEntry: broken });
});

test('two links that say the same have digests that do not', async () => {
  const { session } = await vaultWithLinks();
  const digests = session.db.all<{ details: Uint8Array }>(
    sql`SELECT details FROM audit_entry WHERE seq IN (6, 7)`,
  );
  expect(digests).toHaveLength(2);
  expect(digests[0]?.details).not.toEqual(digests[1]?.details);
});

import type { CasePersonFields } from '#shared/people/person.ts';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { storeName } from '#core/backup/backup-format.ts';
import { insertRun } from '#core/backup/runs/backup-repository.ts';
import { makeBackup } from '#core/backup/make-backup.ts';
import { createCase } from '#core/cases/create-case.ts';
import { sql } from '#core/database/sql.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { saveDraft } from '#core/drafts/save-draft.ts';
import { countRecords } from '#core/history/record-count-repository.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { createPerson } from '#core/people/create-person.ts';
import { erasePerson } from '#core/people/erase-person.ts';
import { personKind } from '#core/people/person-kind.ts';
import { readErasure } from '#core/people/read-erasure.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { findRecord, getRecord } from '#core/records/record-repository.ts';
import { updateRecord } from '#core/records/update-record.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { PersonId } from '#shared/ids/ids.ts';
import { known } from '#shared/text/answer.ts';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import type { PersonFields } from '#shared/people/person.ts';
import { proveHere } from '#tests/core/backup/prove-here.ts';
import { decryptDatabase } from '#tests/support/independent-decryptor.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import {
  openTestVault,
  realFloorDeps,
  temporaryFolder,
  testDeps,
  type TestDeps,
} from '#tests/support/open-test-vault.ts';
import { addBo } from '#tests/support/vault-people.ts';
import { BO_PASSPHRASE } from '#tests/support/vault-passphrases.ts';
import { aCase, aName, anIncident, aPerson, victims } from '#tests/support/record-builders.ts';

const context = { report: () => undefined, pause: async () => undefined };
const replacement = { text: 'A person who was erased', lang: 'en' };

// One for each place that a text can stand in; lower case, since the index folds what it is fed.
const canaries = ['qzname', 'qzalias', 'qzpaper', 'qzjob', 'qzbirth', 'qznote', 'qzearlier', 'qzdraft'];

function theirFields(name: string): PersonFields {
  return aPerson({
    names: [aName(name, { inDocument: 'qzpaper passport' }), aName('qzalias other')],
    birth: {
      state: 'known',
      value: {
        extent: 'moment',
        edtf: '1971',
        basis: 'recollection',
        verbatim: { text: 'qzbirth', lang: 'en' },
      },
    },
    occupation: { state: 'known', value: { translations: [], text: 'qzjob driver', lang: 'en' } },
  });
}

function naming(personId: string): IncidentFields {
  const person = { kind: 'person', personId: personId as PersonId } as const;
  return anIncident({
    victims: victims(person),
    exactWords: [{ text: 'Come home.', lang: 'en', speaker: known(person), translations: [] }],
    familyPressure: {
      state: 'known',
      value: [{ words: null, code: 'visit_warning', relative: known(person), note: null }],
    },
    involvements: {
      state: 'known',
      value: [
        {
          actor: person,
          perpetratorType: { code: 'state_security', words: null },
          role: { code: 'carried_out', words: null },
          titleAsStated: { state: 'unknown' },
          basis: [],
          confidence: 'possible',
          acts: 'all',
        },
      ],
    },
  });
}

/** A person among others, in a case, with two versions, a draft and an incident that names them. */
async function vaultWithPerson(deps: TestDeps = testDeps()) {
  const { session, folder, clock } = await openTestVault({ deps });
  const { id: caseId } = createCase(session, { fields: aCase() });
  const link: CasePersonFields = {
    roles: ['target'],
    isUsedAsLeverage: { state: 'known', value: false },
    notes: null,
  };
  const inCase = { ...link, caseId };
  const makeOthers = (): void => {
    for (let number = 0; number < 60; number++) {
      createPerson(session, { fields: aPerson({ names: [aName(`Other ${number}`)] }), inCase });
    }
  };
  makeOthers();
  const { id } = createPerson(session, {
    fields: theirFields('qzearlier'),
    // Long enough for pages of its own.
    inCase: { ...inCase, notes: { text: 'qznote '.repeat(2000), lang: 'en' } },
  });
  updateRecord(session, personKind, { id, expectedRevision: 1, fields: theirFields('qzname') });
  makeOthers();
  saveDraft(session, { noun: 'person', recordId: id, caseId: null, content: { notes: 'qzdraft' } });
  const { id: incidentId } = createIncident(session, { caseId, fields: naming(id) });
  return { session, folder, clock, deps, id, caseId, incidentId };
}

/** Which of the canaries stand anywhere in the decrypted pages of the database and its -wal file. */
function foundIn({ connection }: VaultSession, path = connection.path): string[] {
  const { plain, badPages } = decryptDatabase(path, Buffer.from(connection.keyHex, 'hex'));
  expect(badPages).toEqual([]);
  return canaries.filter((canary) => plain.includes(canary));
}

test('not a word of an erased person is left in any page of the vault', async () => {
  const { session, id, incidentId } = await vaultWithPerson();
  expect(foundIn(session)).toEqual(canaries);
  const before = countRecords(session.db, 'person');

  expect(await erasePerson(session, { id, expectedRevision: 2, replacement }, context)).toEqual({
    incidents: 1,
  });

  expect(foundIn(session)).toEqual([]);
  expect(
    existsSync(`${session.connection.path}-wal`) && readFileSync(`${session.connection.path}-wal`).length,
  ).toBe(0);
  expect(findRecord(session.db, personKind, id)).toBeUndefined();
  expect(countRecords(session.db, 'person')).toBe(before - 1);
  const described = { kind: 'described', description: replacement };
  expect(getRecord(session.db, incidentKind, incidentId)).toMatchObject({
    revision: 2,
    victims: { value: [{ who: described }] },
    exactWords: [{ speaker: { state: 'known', value: described } }],
    familyPressure: { value: [{ relative: { state: 'known', value: described } }] },
    involvements: { value: [{ actor: described }] },
  });
  expect(await verifyVault(session, recordKinds, context)).toMatchObject({
    pagesOk: true,
    firstBrokenEntry: null,
  });
  expect(
    session.db.get(sql`SELECT action, record_id, hex(details) AS details FROM audit_entry ORDER BY seq DESC`),
  ).toEqual({
    action: 'erased',
    record_id: id,
    details: '00'.repeat(32),
  });
});

test('a backup that is made afterwards holds no word of them either, and one from before does', async () => {
  const deps = { ...realFloorDeps(), startProver: proveHere };
  const { session, id } = await vaultWithPerson(deps);
  const place = temporaryFolder();
  const backUp = async () => {
    const signal = new AbortController().signal;
    const { sequence } = await makeBackup(deps, session, { ...context, signal, target: place });
    const store = join(place, storeName(session.vaultId));
    const name = readdirSync(store).find((each) => each.startsWith(String(sequence).padStart(6, '0')));
    return foundIn(session, join(store, name ?? '', 'vault.db'));
  };
  expect(await backUp()).toEqual(canaries);
  await erasePerson(session, { id, expectedRevision: 2, replacement }, context);
  expect(await backUp()).toEqual([]);
});

test('an erasure that is given up on the way changes nothing, and the person can be erased afterwards', async () => {
  const { session, id, incidentId } = await vaultWithPerson();
  const before = countRecords(session.db, 'person');
  const reached: number[] = [];
  const refused = await failureOf(() =>
    erasePerson(
      session,
      { id, expectedRevision: 2, replacement },
      {
        report({ done }) {
          reached.push(done);
          // Long enough for the next step to ask whether it goes on.
          const busyUntil = performance.now() + 30;
          while (performance.now() < busyUntil);
        },
        pause: async () => {
          throw new AppError('ipc/cancelled');
        },
      },
    ),
  );
  expect(refused).toMatchObject({ code: 'ipc/cancelled' });
  expect(reached).toEqual([1]);
  expect(findRecord(session.db, personKind, id)?.revision).toBe(2);
  expect(countRecords(session.db, 'person')).toBe(before);
  expect(getRecord(session.db, incidentKind, incidentId).revision).toBe(1);
  expect(foundIn(session)).toEqual(canaries);
  expect(await erasePerson(session, { id, expectedRevision: 2, replacement }, context)).toEqual({
    incidents: 1,
  });
});

test('without the checkpoint they would still stand in the -wal file, so the search can fail', async () => {
  const { session, id } = await vaultWithPerson();
  const unchecked = { ...session, connection: { ...session.connection, checkpoint: () => undefined } };
  await erasePerson(unchecked, { id, expectedRevision: 2, replacement }, context);
  expect(foundIn(session)).toContain('qzname');
});

test('a person whom an incident names is not erased unless it is said what stands there instead', async () => {
  const { session, id } = await vaultWithPerson();
  const refused = await failureOf(() =>
    erasePerson(session, { id, expectedRevision: 2, replacement: null }, context),
  );
  expect(refused).toMatchObject({ code: 'person/still-involved', params: { count: 1 } });
  const stale = await failureOf(() =>
    erasePerson(session, { id, expectedRevision: 1, replacement }, context),
  );
  expect(stale).toMatchObject({ code: 'record/changed-elsewhere' });
  expect(findRecord(session.db, personKind, id)?.revision).toBe(2);
  expect(foundIn(session)).toEqual(canaries);
});

test('an erasure that fails on the way has erased nothing', async () => {
  const { session, id, incidentId } = await vaultWithPerson();
  session.access.exec(`CREATE TRIGGER no BEFORE DELETE ON person BEGIN SELECT RAISE(ABORT, 'no'); END`);
  await failureOf(() => erasePerson(session, { id, expectedRevision: 2, replacement }, context));
  expect(findRecord(session.db, personKind, id)?.revision).toBe(2);
  expect(getRecord(session.db, incidentKind, incidentId).revision).toBe(1);
  expect(await verifyVault(session, recordKinds, context)).toMatchObject({ firstBrokenEntry: null });
});

test('backups that were made while the person was here are named, and copies from before a migration removed', async () => {
  const { session, id, clock } = await vaultWithPerson();
  const copy = `${session.connection.path}.before-10`;
  writeFileSync(copy, 'older pages');
  const digest = new Uint8Array(32);
  for (const [sequence, at] of [
    [1, '2026-02-01T09:00:00.000Z'],
    [2, clock.now().toISOString()],
  ] as const) {
    const run = { sequence, id: `b${sequence}`, at, place: '/media/stick/backups', bytes: 1, attachments: 0 };
    inTransaction(session, (tx) => insertRun(tx, run, digest));
  }
  expect(readErasure(session.db, id)).toEqual({
    incidents: 1,
    cases: 1,
    relations: 0,
    backups: [{ sequence: 2, at: clock.now().toISOString(), place: join('stick', 'backups') }],
  });
  await erasePerson(session, { id, expectedRevision: 2, replacement }, context);
  expect(existsSync(copy)).toBe(false);
});

test('history that is missing without an erasure, or there in spite of one, is named', async () => {
  const { session, id } = await vaultWithPerson();
  const kept = session.db.get<{ seq: number }>(
    sql`SELECT min(seq) AS seq FROM audit_entry WHERE record_id = ${id}`,
  );
  session.access.exec('CREATE TEMP TABLE old AS SELECT * FROM revision');
  await erasePerson(session, { id, expectedRevision: 2, replacement }, context);
  session.access.run(sql`INSERT INTO revision SELECT * FROM old WHERE record_id = ${id}`);
  expect(await verifyVault(session, recordKinds, context)).toMatchObject({ firstBrokenEntry: kept?.seq });
});

test('an erasure that was signed by somebody who may not is named', async () => {
  const { session, deps, folder } = await vaultWithPerson();
  await addBo(deps, session, 'caseworker');
  const { id } = createPerson(session, { fields: aPerson() });
  session.close();
  const asBo = await unlockVault(deps, { folder, passphrase: BO_PASSPHRASE });
  onTestFinished(asBo.close);
  await erasePerson(asBo, { id, expectedRevision: 1, replacement }, context);
  const erased = asBo.db.value<number>(sql`SELECT seq FROM audit_entry WHERE action = 'erased'`);
  expect(await verifyVault(asBo, recordKinds, context)).toMatchObject({ firstBrokenEntry: erased });
});

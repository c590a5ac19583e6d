import { join } from 'node:path';
import { attachBlob } from '#core/blobs/attach-blob.ts';
import { makeBackup } from '#core/backup/make-backup.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { createCase } from '#core/cases/create-case.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { saveDraft } from '#core/drafts/save-draft.ts';
import { insertKnownMarks } from '#core/history/device-repository.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { departureOf } from '#core/dossier/departure-of.ts';
import { answerNames } from '#core/dossier/name-answers.ts';
import type { OpenSeries } from '#core/dossier/open-series.ts';
import { recordDeparture } from '#core/outgoing/record-departure.ts';
import { openOutgoingFile } from '#core/outgoing/open-outgoing-file.ts';
import { createPerson } from '#core/people/create-person.ts';
import { erasePerson } from '#core/people/erase-person.ts';
import { linkPersonToCase } from '#core/people/link-person-to-case.ts';
import { unlinkPersonFromCase } from '#core/people/unlink-person-from-case.ts';
import { updateRecord } from '#core/records/update-record.ts';
import { makeRecoveryKey, proveRecoveryKey } from '#core/vault/recovery/new-recovery-key.ts';
import { removeUser } from '#core/vault/users/remove-user.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { blankRequest } from '#shared/dossier/blank-request.ts';
import { proveHere } from '#tests/core/backup/prove-here.ts';
import {
  openTestVault,
  temporaryFolder,
  TEST_PASSPHRASE,
  realFloorDeps,
  type TestVault,
} from './open-test-vault.ts';
import { aCase, aLink, aName, anIncident, aPerson, told, victims } from './record-builders.ts';
import { addBo } from './vault-people.ts';

const quiet = { report: () => undefined, pause: async () => undefined };
const own = { ownPassphrase: TEST_PASSPHRASE };

/** Two cases with people and incidents, an erased person, a colleague and one who left: a row in every table, written as the app writes it. */
export async function vaultOfEveryTable(): Promise<TestVault & { readonly caseIds: readonly string[] }> {
  const deps = { ...realFloorDeps(), startProver: proveHere };
  const vault = await openTestVault({ deps });
  const { session, clock } = vault;
  const first = createCase(session, { fields: aCase({ codeword: 'Juniper' }) });
  const second = createCase(session, { fields: aCase({ codeword: 'Rowan' }) });
  clock.advanceMs(60_000);
  const inCase = { caseId: first.id, ...aLink() };
  const client = createPerson(session, {
    fields: aPerson({ names: [aName('Alim Sample'), aName('艾力')] }),
    inCase,
  });
  const witness = createPerson(session, {
    fields: aPerson({ isIdentityProtected: true, names: [aName('Gulnar')] }),
  });
  linkPersonToCase(session, { id: witness.id, caseId: second.id, link: aLink({ roles: ['witness'] }) });
  linkPersonToCase(session, { id: witness.id, caseId: first.id, link: aLink({ roles: ['witness'] }) });
  unlinkPersonFromCase(session, { id: witness.id, caseId: first.id });
  const named = { kind: 'person', personId: client.id } as const;
  createIncident(session, { caseId: first.id, fields: anIncident({ victims: victims(named) }) });
  createIncident(session, {
    caseId: second.id,
    fields: anIncident({ title: told('A visit at night'), narrative: told(manyWords()) }),
  });
  clock.advanceMs(60_000);
  updateRecord(session, caseKind, {
    id: first.id,
    expectedRevision: 1,
    fields: aCase({ codeword: 'Larch' }),
  });
  const gone = createPerson(session, { fields: aPerson({ names: [aName('Somebody Erased')] }), inCase });
  await erasePerson(session, { id: gone.id, expectedRevision: 1, replacement: null }, quiet);
  saveDraft(session, { noun: 'person', recordId: client.id, caseId: null, content: { names: [] } });
  saveDraft(session, { noun: 'incident', recordId: null, caseId: second.id, content: {} });
  const bo = await addBo(deps, session);
  await removeUser(deps, session, { ...own, id: bo.id });
  const made = await makeRecoveryKey(deps, session, { ...own, form: 'whole' });
  await proveRecoveryKey(deps, session, { made, typed: made.texts });
  inTransaction(session, (tx) => insertKnownMarks(tx, ['ZZ9']));
  const request = { ...blankRequest(first.id, 'en'), recipient: 'State police' };
  const given = () => [{ noun: 'person' as const, number: 12, code: 'P-12', recordId: client.id }];
  const printed = { pages: 3, bytes: 1000, sha256: 'ab'.repeat(32) };
  const series = { holderKey: 'state police', version: 1, given } as unknown as OpenSeries;
  const departure = departureOf(session, { request, series, printed });
  inTransaction(session, (tx) => recordDeparture(tx, departure, 'exported'));
  answerNames(session, {
    caseId: first.id,
    places: ['ab'.repeat(32), 'cd'.repeat(32)],
    answer: { answer: 'replace', personId: client.id },
  });
  await leaveFiles(session);
  await makeBackup(deps, session, {
    target: temporaryFolder(),
    signal: new AbortController().signal,
    ...quiet,
  });
  session.connection.checkpoint();
  return { ...vault, caseIds: [first.id, second.id] };
}

/** Enough of them that the search index has several pages. */
function manyWords(): string {
  return Array.from({ length: 3000 }, (_, index) => `w${(index * 7919).toString(36)}`).join(' ');
}

async function leaveFiles(session: VaultSession): Promise<void> {
  async function* source() {
    yield new TextEncoder().encode('a photograph');
  }
  await attachBlob(session, source(), { pause: quiet.pause, record: () => undefined });
  openOutgoingFile(session, join(temporaryFolder(), 'out.json'));
}

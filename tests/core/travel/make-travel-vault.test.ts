import type { CasePersonFields } from '#shared/people/person.ts';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished, expect, test } from 'vitest';
import { attachBlob } from '#core/blobs/attach-blob.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { createCase } from '#core/cases/create-case.ts';
import { sql } from '#core/database/sql.ts';
import { saveDraft } from '#core/drafts/save-draft.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { createPerson } from '#core/people/create-person.ts';
import { linkPersonToCase } from '#core/people/link-person-to-case.ts';
import { listCasesOfPerson } from '#core/people/case-person-repository.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { updateRecord } from '#core/records/update-record.ts';
import { findHits } from '#core/search/find-hits.ts';
import { makeTravelVault } from '#core/travel/make-travel-vault.ts';
import { createUnlockDelay } from '#core/vault/opening/unlock-delay.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { verifyEverything } from '#core/vault/verification/verify-everything.ts';
import type { DiskKind } from '#core/files/disk-probe.ts';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { decryptDatabase } from '#tests/support/independent-decryptor.ts';
import {
  openTestVault,
  realFloorDeps,
  TEST_PASSPHRASE,
  testDeps,
  type TestVault,
} from '#tests/support/open-test-vault.ts';
import { aCase, anIncident, aName, aPerson, told, victims } from '#tests/support/record-builders.ts';
import { addBo } from '#tests/support/vault-people.ts';

const NEW_PASSPHRASE = 'pepper ladder violin anchor meadow';
const quiet = () => ({ report: () => {}, pause: async () => {}, signal: new AbortController().signal });
const inCase: CasePersonFields = {
  roles: ['client'],
  isUsedAsLeverage: { state: 'known', value: false },
  notes: null,
};

/** Texts that no other text holds. */
const chosen = ['Chosencodeword', 'Chosensummary', 'Chosenincident', 'Chosenperson', 'Sharedperson'];
const left = [
  'Leftcodeword',
  'Leftincident',
  'Leftperson',
  'Leftdraft',
  'Leftrevision',
  'Leftattachment',
  'Bo',
] as const;

interface Office extends TestVault {
  readonly chosenId: CaseId;
  readonly target: string;
}

/** Two cases with a person in both, a draft, an older revision, an attachment and a colleague. */
async function office(): Promise<Office> {
  const vault = await openTestVault({ deps: realFloorDeps() });
  const { session, deps, folder } = vault;
  await addBo(deps, session, 'caseworker');
  const taken = createCase(session, { fields: aCase({ codeword: 'Leftrevision' }) });
  updateRecord(session, caseKind, {
    id: taken.id,
    expectedRevision: taken.revision,
    fields: aCase({
      codeword: 'Chosencodeword',
      summary: { translations: [], text: 'Chosensummary', lang: 'en' },
    }),
  });
  const other = createCase(session, { fields: aCase({ codeword: 'Leftcodeword' }) });
  const person = (name: string) => createPerson(session, { fields: aPerson({ names: [aName(name)] }) });
  const [inBoth, inTaken, inOther] = [person('Sharedperson'), person('Chosenperson'), person('Leftperson')];
  for (const [id, caseId] of [
    [inBoth.id, taken.id],
    [inBoth.id, other.id],
    [inTaken.id, taken.id],
    [inOther.id, other.id],
  ] as const) {
    linkPersonToCase(session, { id, caseId, link: inCase });
  }
  const named = victims({ kind: 'person', personId: inBoth.id });
  createIncident(session, {
    caseId: taken.id,
    fields: anIncident({ title: told('Chosenincident'), victims: named }),
  });
  createIncident(session, {
    caseId: other.id,
    fields: anIncident({ title: told('Leftincident'), victims: named }),
  });
  saveDraft(session, { noun: 'case', recordId: taken.id, caseId: null, content: { codeword: 'Leftdraft' } });
  await attachBlob(session, oneChunk('Leftattachment'), { pause: async () => {}, record: () => {} });
  return { ...vault, chosenId: taken.id, target: join(dirname(folder), 'Trip.casekeep') };
}

async function* oneChunk(text: string) {
  yield Buffer.from(text);
}

function makeTrip({ session, deps, chosenId, target }: Office, passphrase = NEW_PASSPHRASE) {
  return makeTravelVault(
    { ...deps, delay: createUnlockDelay() },
    session,
    { caseIds: [chosenId, chosenId], target, passphrase },
    quiet(),
  );
}

async function openTrip(folder: string) {
  const session = await unlockVault(testDeps(), { folder, passphrase: NEW_PASSPHRASE });
  onTestFinished(() => session.close());
  return session;
}

test('a travel vault opens with its own passphrase alone, holds the chosen case whole, and verifies', async () => {
  const vault = await office();
  expect(await makeTrip(vault)).toEqual({ name: 'Trip', counts: { case: 1, person: 2, incident: 1 } });
  const request = { folder: vault.target, passphrase: TEST_PASSPHRASE };
  const failure = await failureOf(() => unlockVault(testDeps(), request));
  expect(failure).toMatchObject({ code: 'vault/wrong-passphrase' });

  const trip = await openTrip(vault.target);
  expect(trip.name).toBe('Trip');
  expect(trip.vaultId).not.toBe(vault.session.vaultId);
  expect(trip.connection.keyHex).not.toBe(vault.session.connection.keyHex);
  const verdict = await verifyEverything(trip, recordKinds, quiet());
  expect(verdict).toMatchObject({ pagesOk: true, firstBrokenEntry: null, damagedAttachments: [] });
  const everything = trip.db.get(sql`
    SELECT (SELECT group_concat(body) FROM case_record) AS cases, (SELECT group_concat(body) FROM person) AS people,
           (SELECT group_concat(body) FROM incident) AS incidents`);
  for (const word of chosen) expect(JSON.stringify(everything)).toContain(word);
  for (const word of chosen)
    expect(findHits(trip.db, recordKinds, { text: word }).hits.length).toBeGreaterThan(0);
  const shared = trip.db.value<PersonId>(sql`SELECT id FROM person WHERE name LIKE '%Sharedperson%'`);
  expect(listCasesOfPerson(trip.db, shared ?? ('' as PersonId)).map(({ codeword }) => codeword)).toEqual([
    'Chosencodeword',
  ]);
  expect(trip.db.value(sql`SELECT case_count FROM person WHERE name LIKE '%Sharedperson%'`)).toBe(1);
});

test('nothing of what was not chosen is in its files, found with a decryptor that is not ours', async () => {
  const vault = await office();
  await makeTrip(vault);
  const key = (hex: string) => Buffer.from(hex, 'hex');
  const trip = await openTrip(vault.target);
  const { keyHex } = trip.connection;
  trip.close();
  expect(readdirSync(vault.target).sort()).toEqual([
    'vault.db',
    'vault.head',
    'vault.keys',
    'vault.keys.bak',
  ]);
  const { plain, badPages } = decryptDatabase(join(vault.target, 'vault.db'), key(keyHex));
  expect(badPages).toEqual([]);
  for (const word of chosen) expect(plain.includes(word), word).toBe(true);
  for (const word of left.filter((each) => each !== 'Bo')) expect(plain.includes(word), word).toBe(false);
  expect(plain.includes('"Bo"')).toBe(false);
  expect(plain.includes(vault.session.vaultId)).toBe(false);
  expect(plain.includes(vault.session.user.id)).toBe(false);

  // The same search finds them where they are.
  const home = vault.session.connection.keyHex;
  vault.session.close();
  const source = decryptDatabase(join(vault.folder, 'vault.db'), key(home)).plain;
  for (const word of [...left.slice(0, 5), '"Bo"', vault.session.user.id]) {
    expect(source.includes(word), word).toBe(true);
  }
  const foreign = decryptDatabase(join(vault.target, 'vault.db'), key(home));
  expect(foreign.badPages).toHaveLength(foreign.pages);
});

test('its history begins with what it is; the vault at home notes what was taken', async () => {
  const vault = await office();
  await makeTrip(vault);
  const trip = await openTrip(vault.target);
  const entries = trip.db.all<{ action: string }>(sql`SELECT action FROM audit_entry ORDER BY seq LIMIT 3`);
  expect(entries.map(({ action }) => action)).toEqual(['vault-created', 'travel-vault-begun', 'user-added']);
  const mark = trip.db.value<string>(sql`SELECT value FROM meta WHERE key = 'travel'`);
  expect(JSON.parse(mark ?? '')).toEqual({ cases: 1, at: '2026-03-01T09:00:00.000Z' });
  expect(trip.db.all(sql`SELECT display_name AS name, role FROM user`)).toEqual([
    { name: 'Test Caseworker', role: 'administrator' },
  ]);
  const noted = vault.session.db.all(
    sql`SELECT noun, record_id AS id FROM audit_entry WHERE action = 'taken-along'`,
  );
  expect(noted).toEqual([{ noun: 'case', id: vault.chosenId }]);
  expect(await verifyEverything(vault.session, recordKinds, quiet())).toMatchObject({
    firstBrokenEntry: null,
  });
});

test('of every table it is decided whether it goes along', async () => {
  const { session } = await openTestVault();
  const tables = session.db
    .all<{ name: string }>(sql`
      SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_index%'`)
    .map(({ name }) => name);
  // What an archive of a case holds goes along; a test of the archives asks for every noun.
  const records = Object.values(recordKinds).map(({ table }) => table);
  const along = [...records, 'person_name', 'case_person', 'incident_person'];
  const begunAnew = [
    'meta',
    'user',
    'record_count',
    'device',
    'revision',
    'audit_entry',
    'audit_detail',
    'key_state',
    'search_document',
  ];
  // No record names an attachment. As soon as one does, those of the chosen cases must go along.
  // What holders were given is not taken along: a code would say on the road who is who in files that are out.
  // What was said of words is signed in the chain of this vault; another asks again.
  const stay = [
    'draft',
    'blob',
    'backup_run',
    'unfinished_file',
    'holder_series',
    'holder_code',
    'name_answer',
  ];
  expect(tables.sort()).toEqual([...along, ...begunAnew, ...stay].sort());
});

test.each([
  [
    'inside the vault',
    'vault/inside-vault',
    (vault: Office) => ({ target: join(vault.folder, 'T.casekeep') }),
  ],
  [
    'inside the vault through a link',
    'vault/inside-vault',
    (vault: Office) => {
      symlinkSync(vault.folder, `${vault.folder}-link`);
      return { target: join(`${vault.folder}-link`, 'T.casekeep') };
    },
  ],
  [
    'on a place that exists',
    'vault/not-empty',
    (vault: Office) => {
      mkdirSync(vault.target);
      return {};
    },
  ],
  ['with a weak passphrase', 'vault/weak-passphrase', () => ({ passphrase: 'password1234' })],
  ['with the passphrase of home', 'travel/same-passphrase', () => ({ passphrase: TEST_PASSPHRASE })],
  [
    'of a case that is not there',
    'record/not-found',
    (vault: Office) => ({ caseIds: [vault.chosenId, '00000000-0000-4000-8000-000000000000' as CaseId] }),
  ],
] as const)('a travel vault is refused %s, and nothing is left or noted', async (_where, code, request) => {
  const vault = await office();
  const { session, deps, chosenId, target } = vault;
  const input = { caseIds: [chosenId], target, passphrase: NEW_PASSPHRASE, ...request(vault) };
  const before = readdirSync(dirname(target)).filter((name) => name !== 'Test.casekeep');
  expect(
    await failureOf(() => makeTravelVault({ ...deps, delay: createUnlockDelay() }, session, input, quiet())),
  ).toMatchObject({ code });
  expect(readdirSync(dirname(target)).filter((name) => name !== 'Test.casekeep')).toEqual(before);
  expect(readdirSync(vault.folder)).not.toContain('T.casekeep');
  expect(takenAlong(vault)).toBe(0);
});

test.each([
  ['removable', 'vault/on-removable-disk'],
  ['network', 'vault/on-network-disk'],
  ['fat', 'vault/on-fat-disk'],
] as const)('a travel vault is not made on a %s disk', async (kind: DiskKind, code) => {
  const vault = await office();
  const deps = { ...vault.deps, disk: { ...vault.deps.disk, kindOf: () => kind } };
  expect(await failureOf(() => makeTrip({ ...vault, deps }))).toMatchObject({ code });
  expect(existsSync(vault.target)).toBe(false);
});

test.each(['creating', 'copying', 'proving'] as const)(
  'giving up while %s leaves nothing behind and notes nothing; the next try works',
  async (during) => {
    const vault = await office();
    const { session, deps, chosenId, target } = vault;
    const abort = new AbortController();
    const phases: string[] = [];
    const failure = await failureOf(() =>
      makeTravelVault(
        { ...deps, delay: createUnlockDelay() },
        session,
        { caseIds: [chosenId], target, passphrase: NEW_PASSPHRASE },
        {
          signal: abort.signal,
          report({ phase }) {
            phases.push(phase);
            if (phase === during) abort.abort();
          },
          async pause() {
            abort.signal.throwIfAborted();
          },
        },
      ),
    );
    expect(failure).toBeDefined();
    expect(phases.at(-1)).toBe(during);
    expect(readdirSync(dirname(target))).toEqual(['Test.casekeep']);
    expect(takenAlong(vault)).toBe(0);
    expect(await makeTrip(vault)).toMatchObject({ counts: { case: 1 } });
  },
);

test('a travel vault that cannot be read back is removed', async () => {
  const vault = await office();
  const startProver: Office['deps']['startProver'] = () => ({
    post: () => undefined,
    listen: () => () => undefined,
    onExit: (listener) => setImmediate(listener),
    end: () => undefined,
  });
  const deps = { ...vault.deps, startProver };
  const failure = await failureOf(() => makeTrip({ ...vault, deps }));
  expect(failure).toMatchObject({ code: 'travel/not-proved' });
  expect(readdirSync(dirname(vault.target))).toEqual(['Test.casekeep']);
  expect(takenAlong(vault)).toBe(0);
});

test('a travel vault whose note at home is not kept does not stay', async () => {
  const vault = await office();
  vault.session.access.exec(`
    CREATE TEMP TRIGGER refused AFTER INSERT ON audit_entry WHEN NEW.action = 'taken-along'
    BEGIN SELECT RAISE(ABORT, 'refused'); END`);
  expect(await failureOf(() => makeTrip(vault))).toBeDefined();
  expect(readdirSync(dirname(vault.target))).toEqual(['Test.casekeep']);
});

function takenAlong({ session }: Office): number {
  return session.db.value<number>(sql`SELECT count(*) FROM audit_entry WHERE action = 'taken-along'`) ?? 0;
}

import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportArchive } from '#core/archive/export-archive.ts';
import { importArchive } from '#core/archive/import-archive.ts';
import { readCaseOverview } from '#core/cases/read-case-overview.ts';
import { createCase } from '#core/cases/create-case.ts';
import { sql } from '#core/database/sql.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { listPeopleOfCase } from '#core/people/case-person-repository.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { recordsOfCase } from '#core/records/record-repository.ts';
import { findHits } from '#core/search/find-hits.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { CaseArchive } from '#shared/archive/case-archive.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { CaseId, ItemId } from '#shared/ids/ids.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault, temporaryFolder } from '#tests/support/open-test-vault.ts';
import { aCase, anIncident, translated } from '#tests/support/record-builders.ts';
import { withoutRights } from '#tests/support/without-rights.ts';
import { anArchive, withFirstIncident } from './an-archive.ts';

const quiet = { report: () => {}, pause: async () => {} };

function fileOf(content: unknown): string {
  const path = join(temporaryFolder(), 'case.json');
  const isRaw = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(path, isRaw ? content : JSON.stringify(content, null, 2));
  return path;
}

function rowCounts(session: VaultSession): unknown {
  return session.db.get(sql`
    SELECT (SELECT count(*) FROM case_record) AS cases, (SELECT count(*) FROM person) AS people,
           (SELECT count(*) FROM incident) AS incidents, (SELECT count(*) FROM revision) AS revisions,
           (SELECT count(*) FROM audit_entry) AS entries, (SELECT count(*) FROM search_document) AS documents,
           (SELECT count(*) FROM case_person) AS links, (SELECT total(records) FROM record_count) AS counted`);
}

test('a case comes in with everything in it, and goes out as it came', async () => {
  const { session } = await openTestVault();
  const archive = anArchive();
  const imported = await importArchive(session, fileOf(archive), quiet);
  expect(imported).toEqual({
    caseId: archive.case.id,
    reference: 'CASE-2025-0042',
    counts: { case: 1, person: 1, incident: 3 },
  });
  const incidents = [...recordsOfCase(session.db, incidentKind, imported.caseId)];
  expect(incidents.map(({ reference }) => reference)).toEqual([
    'CASE-2025-0042/IN-01',
    'CASE-2025-0042/IN-03',
    'CASE-2025-0042/IN-05',
  ]);
  expect(listPeopleOfCase(session.db, imported.caseId)).toHaveLength(1);
  expect(readCaseOverview(session.db, imported.caseId).incidentCount).toBe(3);
  expect(findHits(session.db, recordKinds, { text: 'planted' }).hits).toHaveLength(3);
  expect(findHits(session.db, recordKinds, { text: 'wang jingyu' }).hits).toHaveLength(1);

  const target = join(temporaryFolder(), 'out.json');
  const { bytes, sha256 } = await exportArchive(session, { caseId: imported.caseId, target }, quiet);
  const text = readFileSync(target);
  expect(bytes).toBe(text.length);
  expect(sha256).toBe(createHash('sha256').update(text).digest('hex'));
  expect(JSON.parse(text.toString())).toEqual({ ...archive, exportedAt: '2026-03-01T09:00:00.000Z' });
});

test('an archive of a case made here is the same case in another vault, and its history begins anew there', async () => {
  const here = await openTestVault();
  const { id: caseId } = createCase(here.session, { fields: aCase() });
  const incident = createIncident(here.session, { caseId, fields: anIncident() });
  const target = join(temporaryFolder(), 'out.json');
  await exportArchive(here.session, { caseId, target }, quiet);

  const there = await openTestVault();
  const told: string[] = [];
  there.session.onChange((nouns) => told.push(...nouns));
  await importArchive(there.session, target, quiet);
  expect([...recordsOfCase(there.session.db, incidentKind, caseId)]).toEqual([incident]);
  expect(there.session.db.all(sql`SELECT noun, action, revision FROM revision ORDER BY seq`)).toEqual([
    { noun: 'case', action: 'imported', revision: 1 },
    { noun: 'incident', action: 'imported', revision: 1 },
  ]);
  expect(await verifyVault(there.session, recordKinds, quiet)).toMatchObject({
    pagesOk: true,
    firstBrokenEntry: null,
  });
  expect(told).toContain('case');
});

test('a person whom the vault knows from another case is linked and stays as they are', async () => {
  const { session } = await openTestVault();
  const first = anArchive();
  await importArchive(session, fileOf(first), quiet);
  const second = anArchive();
  const [person] = first.person;
  const shared = {
    ...second,
    case: { ...second.case, reference: 'CASE-2025-0043' },
    person: [{ ...person, fields: { ...person?.fields, isIdentityProtected: true } }],
    incident: [],
  };
  const { caseId } = await importArchive(session, fileOf(shared), quiet);
  expect(listPeopleOfCase(session.db, caseId)[0]?.person).toMatchObject({
    id: person?.id,
    revision: 1,
    isIdentityProtected: false,
  });
  expect(session.db.value(sql`SELECT case_count FROM person`)).toBe(2);
});

test('an archive that is here already, or whose reference is taken, changes nothing', async () => {
  const { session } = await openTestVault();
  const archive = anArchive();
  await importArchive(session, fileOf(archive), quiet);
  const before = rowCounts(session);
  const again = await failureOf(() => importArchive(session, fileOf(archive), quiet));
  expect(again).toMatchObject({ code: 'archive/already-here' });
  const sameReference = await failureOf(() => importArchive(session, fileOf(anArchive()), quiet));
  expect(sameReference).toMatchObject({ code: 'case/duplicate-reference' });
  const other = anArchive();
  const sameIncident = {
    ...other,
    case: { ...other.case, reference: 'CASE-2025-0044' },
    person: archive.person,
    incident: archive.incident,
  };
  const stolen = await failureOf(() => importArchive(session, fileOf(sameIncident), quiet));
  expect(stolen).toMatchObject({ code: 'archive/already-here' });
  expect(rowCounts(session)).toEqual(before);
});

const archive = anArchive();
const whole = JSON.stringify(archive);
const LOST = '01900000-0000-7000-8000-0000000000ff' as ItemId;
const [name] = archive.person[0]?.fields.names ?? [];
const twice = translated('a', 'en', 'b');
const bomb = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

const refusals: readonly (readonly [string, unknown, string, object?])[] = [
  ['an empty file', '', 'archive/truncated'],
  ['a file cut in the middle', whole.slice(0, whole.length / 2), 'archive/truncated'],
  ['a file without its last character', whole.slice(0, -1), 'archive/truncated'],
  ['a file cut within a character', Buffer.from('{"format":"é').subarray(0, -1), 'archive/truncated'],
  ['a file of another program', '{"hello": "world"}', 'archive/no-case'],
  ['a text', 'Dear colleague,', 'archive/no-case'],
  ['a list', '[]', 'archive/no-case'],
  ['bytes that are no text', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 'archive/no-case'],
  ['a file that was saved again as UTF-16', Buffer.from(`\uFEFF${whole}`, 'utf16le'), 'file/utf-16'],
  ['something after the end', `${whole} {}`, 'archive/no-case'],
  ['a member twice', whole.replace('"person"', '"version":2,"person"'), 'archive/no-case'],
  ['a comma too many', whole.replace('"person"', ',"person"'), 'archive/no-case'],
  ['a newer version', { ...archive, version: 3 }, 'archive/newer-version', { version: 3, known: 2 }],
  ['a version before the first', { ...archive, version: 0 }, 'archive/invalid', { field: 'version' }],
  ['a version that is no number', { ...archive, version: '2' }, 'archive/invalid', { field: 'version' }],
  ['an unknown member', { ...archive, extra: 1 }, 'archive/unknown-part', { field: 'extra' }],
  ['an unknown noun', { ...archive, station: [{}] }, 'archive/unknown-part', { field: 'station' }],
  [
    'an unknown field of a case',
    { ...archive, case: { ...archive.case, harm: 1 } },
    'archive/unknown-part',
    { field: 'case.harm' },
  ],
  [
    'an unknown field of a record',
    withFirstIncident(archive, { harm: 1 } as object),
    'archive/unknown-part',
    { field: 'incident.0.fields.harm' },
  ],
  [
    'an item id twice in a record',
    {
      ...archive,
      person: [{ ...archive.person[0], fields: { ...archive.person[0]?.fields, names: [name, name] } }],
    },
    'archive/item-repeated',
    { field: 'person.0.fields.names.1.id' },
  ],
  [
    'an item id twice in the case',
    { ...archive, case: { ...archive.case, summary: twice, objective: { state: 'known', value: twice } } },
    'archive/item-repeated',
    { field: 'case.objective.value.translations.0.id' },
  ],
  [
    'an item that is gone although another names it',
    withFirstIncident(archive, {
      acts: {
        state: 'known',
        value: [{ id: LOST, code: 'surveillance', words: null, note: null, victims: [LOST] }],
      },
    } as object),
    'archive/item-missing',
    { field: 'incident.0.fields.acts.value.0.victims.0' },
  ],
  ['no list of incidents', { ...archive, incident: undefined }, 'archive/invalid', { field: 'incident' }],
  ['a list that is none', { ...archive, person: {} }, 'archive/invalid'],
  ['a prototype in the head', whole.replace('"format"', '"__proto__":{},"format"'), 'archive/invalid'],
  [
    'a prototype in a record',
    whole.replace('"title":', '"__proto__":{"a":1},"title":'),
    'archive/invalid',
    { field: 'incident.0' },
  ],
  [
    'a prototype under another spelling',
    whole.replace('"title":', '"\\u005f_proto__":1,"title":'),
    'archive/invalid',
    { field: 'incident.0' },
  ],
  ['a bomb of brackets', whole.replace('"person":[', `"person":[${bomb},`), 'archive/no-case'],
  ['an id that is none', whole.replace(archive.case.id, 'x'), 'archive/invalid', { field: 'case.id' }],
  [
    'two people of one id',
    { ...archive, person: [archive.person[0], archive.person[0]] },
    'archive/invalid',
    { issue: 'duplicate-id' },
  ],
  [
    'two incidents of one number',
    { ...archive, incident: archive.incident.map((one) => ({ ...one, serial: 1 })) },
    'archive/invalid',
    { issue: 'duplicate-serial' },
  ],
  [
    'a victim who is not among the people',
    { ...archive, person: [] },
    'archive/invalid',
    { issue: 'unknown-person' },
  ],
  [
    'a date that does not exist',
    withFirstIncident(archive, { when: { extent: 'moment', edtf: '2022-13', basis: 'inferred' } }),
    'archive/invalid',
    { field: 'incident.0.fields.when.edtf' },
  ],
  [
    'an unknown term',
    withFirstIncident(archive, { channels: { state: 'known', value: ['pigeon' as never] } }),
    'archive/invalid',
    { field: 'incident.0.fields.channels.value.0' },
  ],
  [
    'a lone surrogate',
    whole.replace('Planted 0', '\\ud800'),
    'archive/invalid',
    { field: 'incident.0.fields.title.text' },
  ],
];

test.each(refusals)('%s is refused and changes nothing', async (_what, content, code, params = {}) => {
  const { session } = await openTestVault();
  const before = rowCounts(session);
  const failure = await failureOf(() => importArchive(session, fileOf(content), quiet));
  expect(failure).toMatchObject({ code, params });
  expect(rowCounts(session)).toEqual(before);
  // The same file without the mistake comes in.
  await importArchive(session, fileOf(`\uFEFF${whole}`), quiet);
});

/** Incidents of a large case; `npm run test:faults` tries 10,000. */
const MANY = process.env['CASEKEEP_FAULTS'] === 'all' ? 10_000 : 1000;

test('a case of very many incidents comes in whole, giving others their turn, and goes out as it came', async () => {
  const { session } = await openTestVault();
  const archive = anArchive(MANY);
  let pauses = 0;
  const context = {
    report: () => {},
    pause: async () => {
      pauses += 1;
    },
  };
  const imported = await importArchive(session, fileOf(archive), context);
  expect(imported).toMatchObject({ counts: { incident: MANY, person: 1 } });
  expect(pauses).toBeGreaterThan(10);
  expect(rowCounts(session)).toMatchObject({ incidents: MANY, documents: MANY + 2 });
  const target = join(temporaryFolder(), 'out.json');
  await exportArchive(session, { caseId: imported.caseId, target }, context);
  const { incident } = JSON.parse(readFileSync(target, 'utf8')) as CaseArchive;
  expect(incident).toEqual(archive.incident);
});

test('a file that is not there, and a folder, are not found', async () => {
  const { session } = await openTestVault();
  const folder = temporaryFolder();
  for (const path of [join(folder, 'missing.json'), folder]) {
    const failure = await failureOf(() => importArchive(session, path, quiet));
    expect(failure).toMatchObject({ code: 'file/not-found' });
  }
});

test('a file that may not be read is said to be closed to reading, not to writing', async () => {
  const { session } = await openTestVault();
  const path = fileOf(anArchive());
  chmodSync(path, 0o000);
  const failure = await failureOf(() => withoutRights(() => importArchive(session, path, quiet)));
  expect(failure).toMatchObject({ code: 'file/not-readable' });
});

/** Gives up at the given pause. */
function givingUpAfter(pauses: number) {
  let left = pauses;
  return {
    report: () => {},
    async pause() {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      left -= 1;
      if (left < 0) throw new AppError('ipc/cancelled');
    },
  };
}

test('an import that is given up while it writes leaves nothing, and can be made again', async () => {
  const { session } = await openTestVault();
  const path = fileOf(anArchive(400));
  const before = rowCounts(session);
  const phases: string[] = [];
  let isWriting = false;
  const context = {
    report({ phase }: { readonly phase: string }) {
      isWriting = phase === 'writing';
      phases.push(phase);
    },
    async pause() {
      if (isWriting) throw new AppError('ipc/cancelled');
    },
  };
  const failure = await failureOf(() => importArchive(session, path, context));
  expect(failure).toMatchObject({ code: 'ipc/cancelled' });
  expect(new Set(phases)).toEqual(new Set(['reading', 'checking', 'writing']));
  expect(rowCounts(session)).toEqual(before);
  expect(await importArchive(session, path, quiet)).toMatchObject({ counts: { incident: 400 } });
});

test('an export that is given up or fails leaves no file, and no file is ever overwritten', async () => {
  const { session } = await openTestVault();
  const { caseId } = await importArchive(session, fileOf(anArchive(300)), quiet);
  const folder = temporaryFolder();
  const before = rowCounts(session);
  const target = join(folder, 'out.json');
  const failure = await failureOf(() => exportArchive(session, { caseId, target }, givingUpAfter(0)));
  expect(failure).toMatchObject({ code: 'ipc/cancelled' });
  expect(readdirSync(folder)).toEqual([]);
  mkdirSync(join(folder, 'taken'));
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  const failures = [
    [join(folder, 'mine.txt'), 'file/already-exists'],
    [join(folder, 'taken'), 'file/already-exists'],
    [join(folder, 'no', 'such', 'folder.json'), 'file/not-writable'],
  ] as const;
  for (const [path, code] of failures) {
    expect(await failureOf(() => exportArchive(session, { caseId, target: path }, quiet))).toMatchObject({
      code,
    });
  }
  const nobody = '019ca8a0-3e80-7476-ab94-a22c50b9e7b8' as CaseId;
  expect(await failureOf(() => exportArchive(session, { caseId: nobody, target }, quiet))).toMatchObject({
    code: 'record/not-found',
  });
  expect(readdirSync(folder).toSorted()).toEqual(['mine.txt', 'taken']);
  expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine');
  expect(rowCounts(session)).toEqual(before);
  await exportArchive(session, { caseId, target }, quiet);
  expect(session.db.value(sql`SELECT action FROM audit_entry ORDER BY seq DESC LIMIT 1`)).toBe(
    'archive-exported',
  );
});

test.for<[string, string, string]>([
  ['a key that is there twice', '"priority":', '"priority":null,"priority":'],
  ['a key that is there twice in other letters', '"priority":', '"prio\\u0072ity":null,"priority":'],
])('%s is refused: two readers would see two records', async ([, once, twice]) => {
  const { session } = await openTestVault();
  const path = join(temporaryFolder(), 'case.json');
  const whole = JSON.stringify(anArchive(1));
  expect(whole).toContain(once);
  writeFileSync(path, whole.replace(once, twice));
  expect(await failureOf(() => importArchive(session, path, quiet))).toMatchObject({
    code: 'archive/invalid',
  });
  writeFileSync(path, whole);
  await importArchive(session, path, quiet);
});

test('a file of nothing but NUL is refused with its first piece', async () => {
  const { session } = await openTestVault();
  const path = join(temporaryFolder(), 'case.json');
  writeFileSync(path, '');
  truncateSync(path, 400 * 1024 ** 2);
  const read: number[] = [];
  const report = ({ done }: { readonly done: number }) => read.push(done);
  const failure = await failureOf(() => importArchive(session, path, { ...quiet, report }));
  expect(failure).toMatchObject({ code: 'archive/no-case' });
  expect(read).toEqual([]);
});

import { expect, test } from 'vitest';
import { caseKind } from '#core/cases/case-kind.ts';
import { createCase } from '#core/cases/create-case.ts';
import { sql } from '#core/database/sql.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { updateRecord } from '#core/records/update-record.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { inProcessCoreWithVault } from '#tests/support/in-process-core.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';
import type { CaseId } from '#shared/ids/ids.ts';

const nobody = '019ca8a0-3e80-7476-ab94-a22c50b9e7b8' as CaseId;

test('a case is stored with every field and read back as it was', async () => {
  const { session } = await openTestVault();
  const fields = aCase({
    priority: 'urgent',
    summary: { translations: [], text: 'He was called at night.\nمەن قورقتۇم', lang: 'ug-Arab' },
    objective: { state: 'known', value: { translations: [], text: '安全', lang: 'zh-Hans' } },
    hostStates: { state: 'declined' },
  });
  const created = createCase(session, { fields });
  expect(created).toEqual({
    ...fields,
    id: created.id,
    reference: expect.stringMatching(/^CASE-2026-[A-Z2-9]{3}-0001$/u) as string,
    formerReferences: [],
    isTraining: false,
    revision: 1,
    createdAt: '2026-03-01T09:00:00.000Z',
    updatedAt: '2026-03-01T09:00:00.000Z',
  });
  expect(getRecord(session.db, caseKind, created.id)).toEqual(created);
});

test('references count up within a year, after the highest that was given', async () => {
  const { session, clock } = await openTestVault();
  const given = [
    createCase(session, { fields: aCase() }),
    createCase(session, { fields: aCase(), reference: 'CASE-2026-10000' }),
    createCase(session, { fields: aCase() }),
  ];
  clock.set('2027-01-02T08:00:00.000Z');
  given.push(createCase(session, { fields: aCase() }));
  const mark = given[0]?.reference.slice('CASE-2026-'.length, -'-0001'.length) ?? '';
  expect(given.map(({ reference }) => reference)).toEqual([
    `CASE-2026-${mark}-0001`,
    'CASE-2026-10000',
    `CASE-2026-${mark}-10001`,
    `CASE-2027-${mark}-0001`,
  ]);
});

test('a reference is not given twice, however many zeros are before its number', async () => {
  const { session } = await openTestVault();
  createCase(session, { fields: aCase(), reference: 'CASE-2026-0007' });
  for (const reference of ['CASE-2026-0007', 'CASE-2026-00007']) {
    const failure = await failureOf(() => createCase(session, { fields: aCase(), reference }));
    expect(failure).toMatchObject({ code: 'case/duplicate-reference' });
  }
  expect(createCase(session, { fields: aCase(), reference: 'CASE-2025-0007' }).reference).toBe(
    'CASE-2025-0007',
  );
  expect(session.db.value(sql`SELECT count(*) FROM case_record`)).toBe(2);
  expect(session.db.value(sql`SELECT count(*) FROM revision`)).toBe(2);
});

test('a change keeps id, reference and day of creation, and counts the revision up', async () => {
  const { session, clock } = await openTestVault();
  const created = createCase(session, { fields: aCase() });
  clock.set('2026-03-02T10:00:00.000Z');
  const fields = aCase({ codeword: 'Rowan', risk: 'extreme' });
  const changed = updateRecord(session, caseKind, { id: created.id, expectedRevision: 1, fields });
  expect(changed).toEqual({
    ...created,
    ...fields,
    revision: 2,
    updatedAt: '2026-03-02T10:00:00.000Z',
  });
  expect(getRecord(session.db, caseKind, created.id)).toEqual(changed);
});

test('a change of what somebody else has changed meanwhile is refused, and nothing is written', async () => {
  const { session } = await openTestVault();
  const { id } = createCase(session, { fields: aCase() });
  const theirs = updateRecord(session, caseKind, {
    id,
    expectedRevision: 1,
    fields: aCase({ codeword: 'Theirs' }),
  });
  const failure = await failureOf(() =>
    updateRecord(session, caseKind, { id, expectedRevision: 1, fields: aCase({ codeword: 'Mine' }) }),
  );
  expect(failure).toMatchObject({ code: 'record/changed-elsewhere', params: { expected: 1, found: 2 } });
  expect(getRecord(session.db, caseKind, id)).toEqual(theirs);
  expect(session.db.value(sql`SELECT count(*) FROM revision`)).toBe(2);
});

test('a case that is not there is not found', async () => {
  const { session } = await openTestVault();
  expect(await failureOf(() => getRecord(session.db, caseKind, nobody))).toMatchObject({
    code: 'record/not-found',
  });
  const change = { id: nobody, expectedRevision: 1, fields: aCase() };
  expect(await failureOf(() => updateRecord(session, caseKind, change))).toMatchObject({
    code: 'record/not-found',
  });
});

test('every change leaves a revision, an audit entry, and tells what changed', async () => {
  const { session } = await openTestVault();
  const told: string[] = [];
  session.onChange((nouns) => told.push(...nouns));
  const before = session.db.value<number>(sql`SELECT count(*) FROM audit_entry`) ?? 0;
  const { id } = createCase(session, { fields: aCase() });
  updateRecord(session, caseKind, { id, expectedRevision: 1, fields: aCase({ status: 'closed' }) });
  expect(
    session.db.all(sql`SELECT action, record_id FROM audit_entry WHERE seq > ${before} ORDER BY seq`),
  ).toEqual([
    { action: 'created', record_id: id },
    { action: 'updated', record_id: id },
  ]);
  expect(
    session.db
      .all<{ readonly snapshot: string }>(sql`SELECT snapshot FROM revision ORDER BY revision`)
      .map(({ snapshot }) => (JSON.parse(snapshot) as { status: string }).status),
  ).toEqual(['intake', 'closed']);
  expect(new Set(told)).toEqual(new Set(['case', 'history', 'search', 'vault']));
});

test('the cases of a training vault are training cases', async () => {
  const { session } = await openTestVault({ isTraining: true });
  expect(createCase(session, { fields: aCase() }).isTraining).toBe(true);
});

test('what the contract does not know as a code, a reference or a text is refused by field', async () => {
  const core = await inProcessCoreWithVault();
  const refusals = [
    [{ fields: aCase({ status: 'finished' as never }) }, 'vocabulary/unknown-code', 'fields.status'],
    [{ fields: aCase({ codeword: 'a\u0000b' }) }, 'text/invalid-characters', 'fields.codeword'],
    [{ fields: aCase({ codeword: 'a\ud800b' }) }, 'text/invalid-characters', 'fields.codeword'],
    [{ fields: aCase(), reference: 'CASE-26-1' }, 'ipc/invalid-input', 'reference'],
  ] as const;
  for (const [input, code, field] of refusals) {
    const failure = await failureOf(() => core.api.case.create(input));
    expect(failure).toMatchObject({ code, params: { field } });
  }
  // Control: the same call without a mistake is taken.
  expect(await core.api.case.create({ fields: aCase() })).toMatchObject({ codeword: 'Juniper' });
});

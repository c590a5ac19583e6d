import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportArchive } from '#core/archive/export-archive.ts';
import { importArchive } from '#core/archive/import-archive.ts';
import { inspectArchive } from '#core/archive/inspect-archive.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { sql } from '#core/database/sql.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { recordKinds } from '#core/record-kinds.ts';
import { getRecord, recordsOfCase } from '#core/records/record-repository.ts';
import { findHits } from '#core/search/find-hits.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault, temporaryFolder } from '#tests/support/open-test-vault.ts';
import { anArchive } from './an-archive.ts';

const quiet = { report: () => {}, pause: async () => {} };

function fileOf(content: unknown): string {
  const path = join(temporaryFolder(), 'case.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** Everything that a write would add to. */
function rowCounts(session: VaultSession): unknown {
  return session.db.get(sql`
    SELECT (SELECT count(*) FROM revision) AS revisions, (SELECT count(*) FROM audit_entry) AS entries,
           (SELECT count(*) FROM search_document) AS documents, (SELECT count(*) FROM case_person) AS links`);
}

test('what importing would do is said before, and nothing is written', async () => {
  const { session } = await openTestVault();
  const first = anArchive();
  await importArchive(session, fileOf(first), quiet);
  const before = rowCounts(session);
  const said = await inspectArchive(session, fileOf(first), quiet);
  expect(said).toMatchObject({
    reference: first.case.reference,
    codeword: first.case.codeword,
    counts: { case: 1, person: 1, incident: 3 },
    peopleHere: 1,
    isHere: true,
    referenceTakenBy: null,
  });
  const other = await inspectArchive(session, fileOf(anArchive()), quiet);
  expect(other).toMatchObject({ peopleHere: 0, isHere: false, referenceTakenBy: first.case.codeword });
  const broken = await failureOf(() => inspectArchive(session, fileOf('{"format":"casekeep-case"'), quiet));
  expect(broken).toMatchObject({ code: 'archive/truncated' });
  expect(rowCounts(session)).toEqual(before);
});

test('a case whose reference is taken comes in under the next free one, and the old one still finds it', async () => {
  const { session } = await openTestVault();
  await importArchive(session, fileOf(anArchive()), quiet);
  const { caseId, reference } = await importArchive(session, fileOf(anArchive()), {
    ...quiet,
    reference: 'next-free',
  });
  expect(reference).toMatch(/^CASE-\d{4}-[A-Z0-9]{3}-0001$/u);
  expect(getRecord(session.db, caseKind, caseId)).toMatchObject({
    reference,
    formerReferences: ['CASE-2025-0042'],
  });
  const incidents = [...recordsOfCase(session.db, incidentKind, caseId)];
  expect(incidents.map((each) => [each.reference, each.formerReferences])).toEqual(
    ['01', '03', '05'].map((serial) => [`${reference}/IN-${serial}`, [`CASE-2025-0042/IN-${serial}`]]),
  );
  const { hits } = findHits(session.db, recordKinds, { text: 'CASE-2025-0042', noun: 'case' });
  expect(hits).toHaveLength(2);
  // It goes along when the case leaves again.
  const target = join(temporaryFolder(), 'out.json');
  await exportArchive(session, { caseId, target }, quiet);
  expect(JSON.parse(readFileSync(target, 'utf8'))).toMatchObject({
    case: { reference, formerReferences: ['CASE-2025-0042'] },
  });
});

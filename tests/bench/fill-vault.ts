import { createCase } from '#core/cases/create-case.ts';
import type { DatabaseAccess } from '#core/database/database-access.ts';
import { sql } from '#core/database/sql.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import { insertRevision } from '#core/history/revision-repository.ts';
import { incidentKind } from '#core/incidents/incident-kind.ts';
import { insertRecord } from '#core/records/record-repository.ts';
import { searchText } from '#core/search/search-text.ts';
import { systemDeps } from '#core/system-deps.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { CaseRecord } from '#shared/cases/case.ts';
import type { IncidentId } from '#shared/ids/ids.ts';
import { incidentReference } from '#shared/incidents/incident-reference.ts';
import type { IncidentRecord } from '#shared/incidents/incident.ts';
import { benchCase, benchIncident, INCIDENTS_PER_CASE } from './database-bench-content.ts';

const ROWS_PER_TRANSACTION = 10_000;

/**
 * Puts cases and `incidents` incidents into an empty vault. Written past the use-cases, since a million
 * saves would take an hour; they are read and changed through them.
 */
export function fillVault(session: VaultSession, incidents: number): void {
  const { access } = session;
  access.exec('PRAGMA synchronous = OFF');
  const indexes = dropIndexes(access);
  insertRecords(session, incidents);
  for (const statement of indexes) access.exec(statement);
  access.exec(`INSERT INTO search_index (search_index) VALUES ('rebuild')`);
}

/** Takes the list indexes away and returns what makes them again: sorting once is faster than sorting in. */
function dropIndexes(access: DatabaseAccess): string[] {
  const indexes = access.all<{ name: string; sql: string }>(
    sql`SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = 'incident'`,
  );
  for (const { name } of indexes) access.exec(`DROP INDEX ${name}`);
  return indexes.map((index) => index.sql);
}

function insertRecords(session: VaultSession, incidents: number): void {
  const { ids } = systemDeps();
  // Signing is most of the price of an audit entry, and nobody verifies these.
  const unsigned = { ...session, author: { userId: session.user.id, sign: () => new Uint8Array(64) } };
  const cases: CaseRecord[] = [];
  for (let number = 0; number < Math.ceil(incidents / INCIDENTS_PER_CASE); number++) {
    cases.push(createCase(session, { fields: benchCase(number) }));
  }
  for (let from = 0; from < incidents; from += ROWS_PER_TRANSACTION) {
    inTransaction(unsigned, (tx) => {
      for (let number = from; number < Math.min(incidents, from + ROWS_PER_TRANSACTION); number++) {
        const owner = cases[number % cases.length];
        if (owner === undefined) continue;
        const serial = Math.floor(number / cases.length) + 1;
        addIncident(tx, owner, { number, serial, id: ids.next<IncidentId>() });
      }
    });
  }
  inTransaction(session, (tx) => {
    tx.run(sql`INSERT INTO record_count (noun, records) VALUES ('incident', ${incidents})`);
    tx.run(sql`
      UPDATE case_record SET incident_count = (SELECT count(*) FROM incident WHERE case_id = case_record.id)`);
  });
}

interface Place {
  readonly number: number;
  readonly serial: number;
  readonly id: IncidentId;
}

function addIncident(tx: WriteDb, owner: CaseRecord, { number, serial, id }: Place): void {
  const { fields, variant } = benchIncident(number);
  const record: IncidentRecord = {
    ...fields,
    id,
    caseId: owner.id,
    reference: incidentReference(owner.reference, serial),
    formerReferences: [],
    revision: 1,
    createdAt: tx.at,
    updatedAt: tx.at,
  };
  const body = JSON.stringify(record);
  insertRecord(tx, incidentKind, record, body);
  const details = insertRevision(tx, {
    noun: 'incident',
    recordId: id,
    revision: 1,
    action: 'created',
    snapshot: body,
  });
  appendAuditEntry(tx, { action: 'created', noun: 'incident', recordId: id, details });
  tx.run(sql`
    INSERT INTO search_document (noun, record_id, case_id, text)
    VALUES ('incident', ${id}, ${owner.id}, ${textOf(variant, record)})`);
}

const textByVariant = new Map<number, string>();

/** Folding and romanising an account takes a millisecond; the same account is folded once. */
function textOf(variant: number, record: IncidentRecord): string {
  const known = textByVariant.get(variant) ?? searchText(incidentKind.texts(record));
  textByVariant.set(variant, known);
  return `${known}\n${record.title.text}\n${record.reference}`;
}

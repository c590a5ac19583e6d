import { Database } from '@signalapp/sqlcipher';
import { rmSync } from 'node:fs';
import { createCase } from '#core/cases/create-case.ts';
import { openDatabase, APPLICATION_ID, type Connection } from '#core/database/connection.ts';
import { databaseAccess } from '#core/database/database-access.ts';
import { migrate, schemaVersion } from '#core/database/migrate.ts';
import { applyPragmas } from '#core/database/required-pragmas.ts';
import { sql } from '#core/database/sql.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import { insertRevision } from '#core/history/revision.ts';
import { insertIncident } from '#core/incidents/incident-repository.ts';
import { incidentTexts } from '#core/incidents/incident-texts.ts';
import { searchText } from '#core/search/search-text.ts';
import { systemDeps } from '#core/system-deps.ts';
import { openSession, type VaultSession } from '#core/vault/vault-session.ts';
import { incidentReference } from '#shared/incidents/incident-reference.ts';
import type { IncidentRecord } from '#shared/incidents/incident.ts';
import type { CaseRecord } from '#shared/cases/case.ts';
import type { IncidentId, UserId } from '#shared/ids/ids.ts';
import { benchCase, benchIncident, INCIDENTS_PER_CASE } from './database-bench-content.ts';

/** `plain` is the same addon with the same settings and no key: what it costs to be encrypted, and no more. */
export type Engine = 'encrypted' | 'plain';

export const engines: readonly Engine[] = ['encrypted', 'plain'];

const BENCH_KEY = '5a'.repeat(32);
const ROWS_PER_TRANSACTION = 10_000;

export function openBenchDatabase(engine: Engine, path: string): Connection {
  return engine === 'encrypted' ? openDatabase(path, BENCH_KEY) : openPlain(path);
}

export function benchSession(connection: Connection): VaultSession {
  const userId = connection.access.value<UserId>(sql`SELECT id FROM user`);
  return sessionFor(connection, userId ?? ('' as UserId));
}

/**
 * A vault of `incidents` incidents, encrypted and plain with the same content and the same layout of pages.
 * Written past the use-cases, since a million saves would take an hour; read and changed through them.
 */
export function buildBenchVaults(incidents: number, paths: Readonly<Record<Engine, string>>): void {
  const source = `${paths.plain}.source`;
  const connection = openPlain(source);
  const { access } = connection;
  migrate(connection, { keyHex: BENCH_KEY });
  access.exec('PRAGMA synchronous = OFF');
  const indexes = dropIndexes(connection);
  fill(connection, incidents);
  for (const statement of indexes) access.exec(statement);
  access.exec(`INSERT INTO search_index (search_index) VALUES ('rebuild')`);
  exportTo(connection, paths.plain, '');
  exportTo(connection, paths.encrypted, `x'${BENCH_KEY}'`);
  connection.close();
  rmSync(source);
}

function openPlain(path: string): Connection {
  const native = new Database(path, { cacheStatements: true });
  const access = databaseAccess(native);
  applyPragmas(access);
  native.initTokenizer();
  const checkpoint = () => access.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  return {
    access,
    path,
    keyHex: '',
    checkpoint,
    assertInPlace: () => undefined,
    holdStill() {
      throw new Error('the bench makes no backups');
    },
    close() {
      checkpoint();
      native.close();
    },
  };
}

function sessionFor(connection: Connection, userId: UserId): VaultSession {
  return openSession(systemDeps(), {
    connection,
    vaultId: 'bench',
    name: 'bench',
    isTraining: true,
    user: { id: userId, displayName: 'Bench' },
    signSeed: new Uint8Array(32).fill(1),
  });
}

/** Takes the list indexes away and returns what makes them again: sorting once is faster than sorting in. */
function dropIndexes({ access }: Connection): string[] {
  const indexes = access.all<{ name: string; sql: string }>(
    sql`SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = 'incident'`,
  );
  for (const { name } of indexes) access.exec(`DROP INDEX ${name}`);
  return indexes.map((index) => index.sql);
}

function fill(connection: Connection, incidents: number): void {
  const deps = systemDeps();
  const session = sessionFor(connection, deps.ids.next<UserId>());
  const unsigned = { ...session, author: { userId: session.user.id, sign: () => new Uint8Array(64) } };
  inTransaction(session, (tx) => {
    tx.run(sql`
      INSERT INTO user (id, slot_id, display_name, role, sign_public, created_at)
      VALUES (${session.user.id}, 'slot', 'Bench', 'caseworker', ${new Uint8Array(32)}, ${tx.at})`);
  });
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
        addIncident(tx, owner, { number, serial, id: deps.ids.next<IncidentId>() });
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
    revision: 1,
    createdAt: tx.at,
    updatedAt: tx.at,
  };
  insertIncident(tx, { record, serial, caseReference: owner.reference });
  const details = insertRevision(tx, {
    noun: 'incident',
    recordId: id,
    revision: 1,
    action: 'created',
    snapshot: record,
  });
  appendAuditEntry(tx, { action: 'created', noun: 'incident', recordId: id, details });
  tx.run(sql`
    INSERT INTO search_document (noun, record_id, case_id, text)
    VALUES ('incident', ${id}, ${owner.id}, ${textOf(variant, record)})`);
}

const textByVariant = new Map<number, string>();

/** Folding and romanising an account takes a millisecond; the same account is folded once. */
function textOf(variant: number, record: IncidentRecord): string {
  const known = textByVariant.get(variant) ?? searchText(incidentTexts(record));
  textByVariant.set(variant, known);
  return `${known}\n${record.title}\n${record.reference}`;
}

function exportTo(connection: Connection, path: string, key: string): void {
  const { access } = connection;
  rmSync(path, { force: true });
  access.exec(`ATTACH DATABASE '${path}' AS copy KEY "${key}"`);
  access.exec('PRAGMA copy.journal_mode = OFF; PRAGMA copy.synchronous = OFF');
  access.value(sql`SELECT sqlcipher_export('copy')`);
  access.exec(`PRAGMA copy.user_version = ${schemaVersion(connection)}`);
  access.exec(`PRAGMA copy.application_id = ${APPLICATION_ID}`);
  access.exec('DETACH DATABASE copy');
}

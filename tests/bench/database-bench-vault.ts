import { Database } from '@signalapp/sqlcipher';
import { rmSync } from 'node:fs';
import { openDatabase, APPLICATION_ID, type Connection } from '#core/database/connection.ts';
import { databaseAccess } from '#core/database/database-access.ts';
import { migrate, schemaVersion } from '#core/database/migrations/migrate.ts';
import { applyPragmas } from '#core/database/required-pragmas.ts';
import { sql } from '#core/database/sql.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { systemDeps } from '#core/system-deps.ts';
import { signingKeyFromSeed } from '#core/crypto/signing-key.ts';
import { openSession } from '#core/vault/session/open-session.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { UserId } from '#shared/ids/ids.ts';
import { fillVault } from './fill-vault.ts';

/** `plain` is the same addon with the same settings and no key: what it costs to be encrypted, and no more. */
export type Engine = 'encrypted' | 'plain';

export const engines: readonly Engine[] = ['encrypted', 'plain'];

const BENCH_KEY = '5a'.repeat(32);

export function openBenchDatabase(engine: Engine, path: string): Connection {
  return engine === 'encrypted' ? openDatabase(path, BENCH_KEY) : openPlain(path);
}

export function benchSession(connection: Connection): VaultSession {
  const userId = connection.access.value<UserId>(sql`SELECT id FROM user`);
  return sessionFor(connection, userId ?? ('' as UserId));
}

/**
 * A vault of `incidents` incidents, encrypted and plain with the same content and the same layout of pages.
 */
export function buildBenchVaults(incidents: number, paths: Readonly<Record<Engine, string>>): void {
  const source = `${paths.plain}.source`;
  const connection = openPlain(source);
  migrate(connection, { keyHex: BENCH_KEY });
  fillVault(sessionOfNewUser(connection), incidents);
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
    isInPlace: () => true,
    kept() {
      throw new Error('nothing moves in the bench');
    },
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
    folder: 'bench',
    isTraining: true,
    user: { id: userId, displayName: 'Bench' },
    signing: signingKeyFromSeed(new Uint8Array(32).fill(1)),
  });
}

function sessionOfNewUser(connection: Connection): VaultSession {
  const session = sessionFor(connection, systemDeps().ids.next<UserId>());
  inTransaction(session, (tx) => {
    tx.run(sql`
      INSERT INTO user (id, slot_id, display_name, role, sign_public, seal_public, created_at)
      VALUES (${session.user.id}, 'slot', 'Bench', 'caseworker', ${new Uint8Array(32)}, ${new Uint8Array(32)}, ${tx.at})`);
  });
  return session;
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

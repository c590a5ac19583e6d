import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { sql, type Sql, type SqlValue } from '#core/database/sql.ts';
import { recordKinds } from '#core/record-kinds.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { verifyVault } from '#core/vault/verification/verify-vault.ts';
import type { VaultFinding } from '#shared/vault/vault-finding.ts';
import { pastTheApp } from '#tests/support/past-the-app.ts';
import { vaultOfEveryTable } from '#tests/support/vault-of-every-table.ts';

const quiet = { report: () => undefined, pause: async () => undefined };

/** What may change without a trace, each with the reason; whatever is listed and found after all is a mistake here. */
const untraced: Readonly<Record<string, string>> = {
  'blob: a row is deleted':
    'no record names an attachment yet; whatever names one has its digest in its body',
  'blob: it is emptied': 'the same',
  'case_record: last_serial':
    'the highest number of incidents that are gone, of whose words nothing is left to compare',
  'device: a row is deleted': 'a mark that was given elsewhere; references are unique without it',
  'device: place': 'a restore retires devices before anybody who could sign has opened the vault',
  'draft: a row is deleted': 'a draft is no statement of anybody yet; the history does not know of it',
  'draft: it is emptied': 'the same',
  'draft: case_id':
    'it follows its record into another case, and who moves that cannot sign for who typed it',
  'revision: seq': 'of the last row; its number says nothing as long as the order is that of the entries',
  'search_index_data: a row is planted': 'no segment names it, so it is never read',
  'search_index_idx: a row is deleted':
    'by it FTS5 finds its pages, and its own check does not look: words may not be found',
  'search_index_idx: it is emptied': 'the same',
  'search_index_idx: a row is planted': 'the same',
  'search_index_idx: segid': 'the same',
  'search_index_idx: term': 'the same',
  'search_index_idx: pgno': 'the same',
  'unfinished_file: a row is deleted':
    'gone with the file in every ordinary run; what it would find is the file itself',
  'unfinished_file: it is emptied': 'the same',
};

type Row = Readonly<Record<string, SqlValue>>;

interface Alteration {
  readonly table: string;
  /** The row as it was, or the one that was planted. */
  readonly row: Row;
  readonly how: string;
  readonly run: Sql;
}

/** Made by hand: the names come from the schema, which `sql` does not take. */
function raw(text: string, ...params: readonly SqlValue[]): Sql {
  return { ...sql``, text, params };
}

function tablesOf({ db }: VaultSession): string[] {
  return db
    .all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .map(({ name }) => name)
    .filter((name) => name !== 'search_index');
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
  /** Must be another in a row that is put beside one. */
  readonly isUnique: 0 | 1;
}

function columnsOf({ db }: VaultSession, table: string): Column[] {
  return db.all(
    raw(
      `SELECT name, type, pk, pk > 0 OR name IN (
         SELECT part.name FROM pragma_index_list(?) AS list, pragma_index_info(list.name) AS part WHERE list."unique"
       ) AS isUnique FROM pragma_table_xinfo(?)`,
      table,
      table,
    ),
  );
}

/** Another value of the same kind, that looks right where it can. */
function other(value: SqlValue, type: string): SqlValue {
  if (typeof value === 'number' || (value === null && type === 'INTEGER'))
    return value === 0 ? 1 : Number(value) + 1;
  if (value instanceof Uint8Array && value.length > 0)
    return value.map((byte, at) => (at === value.length - 1 ? byte ^ 1 : byte));
  // The addon binds no bytes as NULL.
  if (value instanceof Uint8Array) return new Uint8Array([120]);
  if (value === null) return type === 'BLOB' ? new Uint8Array(32) : 'planted';
  const inside = value.replace(/"([^"]+)"(?=[\]}])/u, '"planted$1"');
  if (/^[[{]/u.test(value)) return inside === value ? `${value} ` : inside;
  return value.replace(/.$/su, (last) => (last === 'x' ? 'y' : 'x')) || 'planted';
}

function alterationsOf(vault: VaultSession, table: string): Alteration[] {
  const columns = columnsOf(vault, table);
  const keys = columns.filter(({ pk }) => pk > 0);
  const where = keys.map(({ name }) => `"${name}" IS ?`).join(' AND ');
  const keyOf = (row: Row) => keys.map(({ name }) => row[name] ?? null);
  const rows = vault.db.all<Row>(raw(`SELECT * FROM "${table}"`));
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const planted = Object.fromEntries(
    columns.map(({ name, type, isUnique }) => {
      const value = last[name] ?? null;
      return [name, isUnique === 1 && value !== null ? other(value, type) : value];
    }),
  );
  return [
    {
      table,
      row: last,
      how: 'a row is deleted',
      run: raw(`DELETE FROM "${table}" WHERE ${where}`, ...keyOf(last)),
    },
    { table, row: first, how: 'it is emptied', run: raw(`DELETE FROM "${table}"`) },
    {
      table,
      row: planted,
      how: 'a row is planted',
      run: raw(
        `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join()})`,
        ...Object.values(planted),
      ),
    },
    ...columns.map(({ name, type }) => {
      const row = rows.findLast((candidate) => candidate[name] !== null) ?? last;
      const to = other(row[name] ?? null, type);
      return {
        table,
        row,
        how: name,
        run: raw(`UPDATE "${table}" SET "${name}" = ? WHERE ${where}`, to, ...keyOf(row)),
      };
    }),
  ];
}

/** Says which record or entry it is, where the row is of one, and else at least the table. */
function names({ record, place, entry }: VaultFinding, table: string, row: Row): boolean {
  const ids = Object.values(row);
  const isOfTable = place === table || place.startsWith(`${table}.`);
  if (table.startsWith('search_') && place === 'search_index') return true;
  // What a holder was given is one: its codes and its version.
  if (table.startsWith('holder_') && place === 'holder_series') return true;
  if (table === 'audit_entry') return entry === row['seq'] || entry === 1;
  if (table === 'key_state') return entry === row['audit_seq'] || entry === 1 || isOfTable;
  return record === null ? isOfTable : ids.includes(record.id);
}

/** Does it as somebody with a passphrase could, looks, and takes it back: what was checked is as it was. */
async function verdictAfter(
  session: VaultSession,
  alter: () => void,
): Promise<Awaited<ReturnType<typeof verifyVault>>> {
  const { access } = session;
  // Has no effect inside a transaction.
  access.exec('PRAGMA foreign_keys = OFF; BEGIN');
  try {
    pastTheApp(access, alter);
    const connection = { ...session.connection, checkpoint: () => undefined };
    return await verifyVault({ db: session.db, connection }, recordKinds, quiet);
  } finally {
    access.exec('ROLLBACK; PRAGMA foreign_keys = ON');
  }
}

test('a vault with a row in every table, as the app wrote it, has nothing to tell', async () => {
  const { session } = await vaultOfEveryTable();
  expect(tablesOf(session).filter((table) => alterationsOf(session, table).length === 0)).toEqual([]);
  expect(await verdictAfter(session, () => undefined)).toMatchObject({
    pagesOk: true,
    firstBrokenEntry: null,
    findings: [],
  });
});

test('whatever is changed in whichever column of whichever table is named, or listed with its reason', async () => {
  const { session } = await vaultOfEveryTable();
  const unnamed: string[] = [];
  for (const { table, row, how, run } of tablesOf(session).flatMap((name) => alterationsOf(session, name))) {
    const { pagesOk, findings } = await verdictAfter(session, () => session.access.run(run));
    const isNamed = !pagesOk || findings.some((finding) => names(finding, table, row));
    if (!isNamed) unnamed.push(`${table}: ${how}${findings.length > 0 ? JSON.stringify(findings) : ''}`);
  }
  expect(unnamed).toEqual(Object.keys(untraced));
});

type Vault = Awaited<ReturnType<typeof vaultOfEveryTable>>;
type Expected = Partial<VaultFinding>;

const thoroughly: readonly [string, Expected, (vault: Vault) => Sql[]][] = [
  [
    'a record is deleted with all that stands beside it, its versions and its count',
    { what: 'record-missing', place: 'incident' },
    () => [
      sql`DELETE FROM incident_person WHERE incident_id IN (SELECT max(id) FROM incident)`,
      sql`DELETE FROM revision WHERE record_id IN (SELECT max(id) FROM incident)`,
      sql`DELETE FROM search_document WHERE record_id IN (SELECT max(id) FROM incident)`,
      sql`DELETE FROM incident WHERE id IN (SELECT max(id) FROM incident)`,
      sql`UPDATE record_count SET records = records - 1 WHERE noun = 'incident'`,
      sql`UPDATE case_record SET incident_count = (SELECT count(*) FROM incident WHERE case_id = case_record.id)`,
      sql`INSERT INTO search_index (search_index) VALUES ('rebuild')`,
    ],
  ],
  [
    'a record is moved to another case, as the app would have written it there',
    { what: 'record-altered', place: 'incident.case_id, serial, body' },
    ({ caseIds: [first = '', second = ''] }) => [
      sql`DELETE FROM incident_person WHERE case_id = ${first}`,
      sql`UPDATE incident SET case_id = ${second}, serial = 99, body = json_set(body, '$.caseId', ${second})
          WHERE case_id = ${first}`,
      sql`UPDATE search_document SET case_id = ${second} WHERE case_id = ${first} AND noun = 'incident'`,
      sql`UPDATE case_record SET incident_count = (SELECT count(*) FROM incident WHERE case_id = case_record.id)`,
    ],
  ],
  [
    'a record is moved to another case by its column alone',
    { what: 'record-moved', place: 'incident.case_id, serial' },
    ({ caseIds: [first = '', second = ''] }) => [
      sql`UPDATE incident SET case_id = ${second}, serial = 99 WHERE case_id = ${first}`,
    ],
  ],
  [
    'an older version is put in the place of the last',
    { what: 'record-altered' },
    () => [
      sql`UPDATE case_record SET revision = 1, body =
            (SELECT snapshot FROM revision WHERE record_id = case_record.id AND revision = 1)
          WHERE revision = 2`,
    ],
  ],
  [
    'somebody else is said to have written a version',
    { what: 'revision-altered', place: 'revision.user_id' },
    () => [sql`UPDATE revision SET user_id = (SELECT max(id) FROM user) WHERE noun = 'incident'`],
  ],
  [
    'a version is said to be of another time',
    { what: 'revision-altered', place: 'revision.at' },
    () => [sql`UPDATE revision SET at = '2020-01-01T00:00:00.000Z' WHERE noun = 'incident'`],
  ],
  [
    'a protected identity is shown as one that is not',
    { what: 'columns-differ', place: 'person.is_protected' },
    () => [sql`UPDATE person SET is_protected = 0`],
  ],
  [
    'a draft is planted for somebody else',
    { what: 'row-not-signed', place: 'draft' },
    () => [
      sql`INSERT INTO draft SELECT 'x', (SELECT max(id) FROM user), noun, record_id, case_id, saved_at, content, signature
          FROM draft LIMIT 1`,
    ],
  ],
  [
    'all search documents are emptied, and the index with them',
    { what: 'search-differs', place: 'search_document' },
    () => [
      sql`UPDATE search_document SET text = ''`,
      sql`INSERT INTO search_index (search_index) VALUES ('rebuild')`,
    ],
  ],
  [
    'a trigger is added',
    { what: 'schema-differs', place: 'planted' },
    () => [sql`CREATE TRIGGER planted AFTER INSERT ON draft BEGIN DELETE FROM draft; END`],
  ],
  [
    'an index is added',
    { what: 'schema-differs', place: 'planted' },
    () => [sql`CREATE INDEX planted ON draft (id)`],
  ],
  [
    'a view is added',
    { what: 'schema-differs', place: 'planted' },
    () => [sql`CREATE VIEW planted AS SELECT 1`],
  ],
  ['a table is added', { what: 'schema-differs', place: 'planted' }, () => [sql`CREATE TABLE planted (id)`]],
  [
    'an index is taken away',
    { what: 'schema-differs', place: 'incident_facts' },
    () => [sql`DROP INDEX incident_facts`],
  ],
];

test('whoever alters a record with all that goes with it is found out by the chain', async () => {
  const vault = await vaultOfEveryTable();
  const { session } = vault;
  const missed: string[] = [];
  for (const [name, expected, alter] of thoroughly) {
    const { findings } = await verdictAfter(session, () => {
      for (const statement of alter(vault)) session.access.run(statement);
    });
    const isNamed = findings.some((finding) => isDeepStrictEqual({ ...finding, ...expected }, finding));
    if (!isNamed) missed.push(`${name}: ${JSON.stringify(findings)}`);
  }
  expect(missed).toEqual([]);
});

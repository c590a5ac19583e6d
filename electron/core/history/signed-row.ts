import type { RowClaim } from '#core/database/row-claim.ts';
import type { Row } from '#core/database/rows.ts';
import type { Role } from '#shared/roles/role.ts';
import { sha256 } from '#core/crypto/sha256.ts';
import type { SqlValue } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';

/** Tables of rows that no entry of the audit chain speaks of: whoever writes one signs it. */
export const signedTables = ['device', 'draft', 'blob', 'backup_run', 'unfinished_file'] as const;
export type SignedTable = (typeof signedTables)[number];

/** Columns that change without a signature, since nobody is known who could give one. */
export const unsignedColumns: Readonly<Partial<Record<SignedTable, readonly string[]>>> = {
  // A restore retires every device before anybody has opened the vault.
  device: ['place'],
  // It follows its record into another case, whoever moves that.
  draft: ['case_id'],
};

/** Who may write into them; a reader has a signing key, too. */
const leastRoleOfTable: Readonly<Record<SignedTable, Role>> = {
  device: 'read-only',
  draft: 'caseworker',
  blob: 'caseworker',
  backup_run: 'caseworker',
  unfinished_file: 'caseworker',
};

/** Undefined for a row that says nothing of the kind. */
export function claimOf(table: SignedTable, row: Row): RowClaim | undefined {
  const { user_id: userId, signature } = row;
  if (typeof userId !== 'string' || !(signature instanceof Uint8Array)) return undefined;
  return { userId, signature, digest: rowDigest(table, row), leastRole: leastRoleOfTable[table] };
}

/** A whole row, with its writer and their signature. Every other column of the table must be in it, null where it is. */
export function signedRow(tx: WriteDb, table: SignedTable, row: Row): Row {
  const whole = { ...row, user_id: tx.author.userId };
  return { ...whole, signature: tx.author.sign(rowDigest(table, whole)) };
}

/** What is signed of a row, in whatever order its columns come. */
export function rowDigest(table: SignedTable, row: Row): Uint8Array<ArrayBuffer> {
  const unsigned = ['signature', ...(unsignedColumns[table] ?? [])];
  const signed = Object.entries(row)
    .filter(([column]) => !unsigned.includes(column))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return sha256(
    'casekeep/row/v1\0',
    JSON.stringify([table, signed.map(([column, value]) => [column, wordOf(value)])]),
  );
}

function wordOf(value: SqlValue): SqlValue | { readonly hex: string } {
  return value instanceof Uint8Array ? { hex: Buffer.from(value).toString('hex') } : value;
}

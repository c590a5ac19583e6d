import type { UserId } from '#shared/ids/ids.ts';
import type { Role } from '#shared/roles/role.ts';
import type { VaultUser } from '#shared/vault/user-operations.ts';
import { toBase64 } from '#core/crypto/base64.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import type { UserState } from './key-state.ts';

interface UserRow {
  readonly id: UserId;
  readonly slotId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly signPublic: Uint8Array;
  readonly sealPublic: Uint8Array;
  readonly createdAt: string;
  readonly removedAt: string | null;
}

/** Everybody, also who was removed, in the order in which they were added. */
export function listUsers(db: ReadDb): VaultUser[] {
  return db.all<UserRow>(sql`${selectUser} ORDER BY id`).map(toUser);
}

/** Everybody who can be let in, in the same order. */
export function listPresentUsers(db: ReadDb): VaultUser[] {
  return listUsers(db).filter(({ removedAt }) => removedAt === null);
}

export function findUser(db: ReadDb, id: UserId): VaultUser | undefined {
  const row = findRow(db, id);
  return row === undefined ? undefined : toUser(row);
}

/** Undefined also for somebody who was removed. */
export function findUserOfSlot(db: ReadDb, slotId: string): VaultUser | undefined {
  const row = db.get<UserRow>(sql`${selectUser} WHERE slot_id = ${slotId} AND removed_at IS NULL`);
  return row === undefined ? undefined : toUser(row);
}

export function listUserStates(db: ReadDb): UserState[] {
  return db.all<UserRow>(sql`${selectUser} ORDER BY id`).map(toState);
}

/** Since when somebody may open the vault, and from when on not any more. */
export type UserTimes = Pick<UserRow, 'createdAt' | 'removedAt'>;

export function listUserTimes(db: ReadDb): ReadonlyMap<UserId, UserTimes> {
  const rows = db.all<UserRow>(sql`${selectUser} ORDER BY id`);
  return new Map(rows.map(({ id, createdAt, removedAt }) => [id, { createdAt, removedAt }]));
}

export function findUserState(db: ReadDb, id: UserId): UserState | undefined {
  const row = findRow(db, id);
  return row === undefined ? undefined : toState(row);
}

export function countAdministrators(db: ReadDb): number {
  return (
    db.value<number>(sql`SELECT count(*) FROM user WHERE role = 'administrator' AND removed_at IS NULL`) ?? 0
  );
}

/** Public keys as they are stored. */
interface PublicKeys {
  readonly signKey: Uint8Array<ArrayBuffer>;
  readonly sealKey: Uint8Array<ArrayBuffer>;
}

export function insertUser(
  tx: WriteDb,
  { state, signKey, sealKey }: PublicKeys & { readonly state: UserState },
): void {
  tx.run(sql`
    INSERT INTO user (id, slot_id, display_name, role, sign_public, seal_public, created_at)
    VALUES (${state.id}, ${state.slotId}, ${state.displayName}, ${state.role}, ${signKey},
            ${sealKey}, ${tx.at})`);
}

export function updateUserRole(tx: WriteDb, id: UserId, role: Role): void {
  tx.run(sql`UPDATE user SET role = ${role} WHERE id = ${id}`);
}

export function markUserRemoved(tx: WriteDb, id: UserId): void {
  tx.run(sql`UPDATE user SET removed_at = ${tx.at} WHERE id = ${id}`);
}

export function updateUserKeys(
  tx: WriteDb,
  id: UserId,
  keys: PublicKeys & { readonly slotId: string },
): void {
  tx.run(sql`
    UPDATE user SET slot_id = ${keys.slotId}, sign_public = ${keys.signKey}, seal_public = ${keys.sealKey}
    WHERE id = ${id}`);
}

const selectUser = sql`
  SELECT id, slot_id AS slotId, display_name AS displayName, role, sign_public AS signPublic,
         seal_public AS sealPublic, created_at AS createdAt, removed_at AS removedAt
  FROM user`;

function findRow(db: ReadDb, id: UserId): UserRow | undefined {
  return db.get<UserRow>(sql`${selectUser} WHERE id = ${id}`);
}

function toUser({ id, displayName, role, createdAt, removedAt }: UserRow): VaultUser {
  return { id, displayName, role, createdAt, removedAt };
}

function toState({ id, slotId, displayName, role, signPublic, sealPublic, removedAt }: UserRow): UserState {
  return {
    kind: 'user',
    id,
    displayName,
    role,
    slotId,
    signPublic: toBase64(signPublic),
    sealPublic: toBase64(sealPublic),
    isRemoved: removedAt !== null,
  };
}

import { auditAction } from '#shared/history/history-operations.ts';
import type { UserId } from '#shared/ids/ids.ts';
import { includesRole, type Role } from '#shared/roles/role.ts';
import { fromBase64 } from '#core/crypto/base64.ts';
import { sha256 } from '#core/crypto/sha256.ts';
import { signatureVerifier } from '#core/crypto/signing-key.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import type { AuditEntry, StoredEntry } from '#core/history/audit-repository.ts';
import type { RowClaim } from '#core/database/row-claim.ts';
import { countKeyStates, findFirstPersonText, findKeyStateText } from '../users/key-state-repository.ts';
import {
  isKeyStateAction,
  keyState,
  type KeyState,
  type RecoveryState,
  type UserState,
} from '../users/key-state.ts';
import { listUserTimes, listUserStates, type UserTimes } from '../users/user-repository.ts';
import type { Findings } from './findings.ts';
import { leastRoleOfAction } from './least-role-of-action.ts';

interface KnownPerson {
  readonly state: UserState;
  readonly times: UserTimes;
  readonly entry: number;
}

/**
 * Follows through the audit chain who could sign and who could decide. Entries come in order. Who holds the key
 * of the database but of no administrator can add people, raise a role or exchange a signing key in the tables;
 * the chain then does not bear it out.
 */
export function keyChecker(db: ReadDb) {
  const people = new Map<string, KnownPerson>();
  /** Every key that somebody ever had, with the roles that it was theirs in: what they signed stays signed. */
  const keysOfUser = new Map<string, Map<string, readonly Role[]>>();
  const verifiers = new Map<string, ReturnType<typeof signatureVerifier>>();
  let recovery: RecoveryState | undefined;
  let states = 0;

  function signerOf({ action, userId }: AuditEntry): string | undefined {
    if (action === 'user-recovered') return recovery?.signPublic;
    // The first entries come before the one that says who the first person is.
    const person = people.size === 0 ? firstPerson(db) : people.get(userId)?.state;
    return person === undefined || person.isRemoved || person.id !== userId ? undefined : person.signPublic;
  }

  function isAllowed({ action, userId }: AuditEntry): boolean {
    const known = auditAction.safeParse(action);
    if (!known.success) return false;
    if (known.data === 'user-recovered' || people.size === 0) return true;
    const person = people.get(userId)?.state;
    return person !== undefined && includesRole(person.role, leastRoleOfAction[known.data]);
  }

  function take(state: KeyState, { seq, at, action }: AuditEntry): void {
    states += 1;
    if (state.kind === 'recovery') {
      recovery = state;
      return;
    }
    const before = people.get(state.id);
    const times = {
      createdAt: before?.times.createdAt ?? at,
      removedAt: action === 'user-removed' ? at : (before?.times.removedAt ?? null),
    };
    people.set(state.id, { state, times, entry: seq });
    const keys = keysOfUser.get(state.id) ?? new Map<string, readonly Role[]>();
    keys.set(state.signPublic, [...(keys.get(state.signPublic) ?? []), state.role]);
    keysOfUser.set(state.id, keys);
  }

  function keysOf(userId: string, leastRole: Role): string[] {
    return [...(keysOfUser.get(userId) ?? [])].flatMap(([key, roles]) =>
      roles.some((role) => includesRole(role, leastRole)) ? [key] : [],
    );
  }

  function verifierOf(signPublic: string): ReturnType<typeof signatureVerifier> {
    const known = verifiers.get(signPublic);
    if (known !== undefined) return known;
    const verifier = signatureVerifier(fromBase64(signPublic));
    verifiers.set(signPublic, verifier);
    return verifier;
  }

  return {
    /** To be asked before the next entry is accepted; answers later, and other threads do the work. */
    isSigned(entry: StoredEntry): Promise<boolean> {
      const signPublic = signerOf(entry);
      if (signPublic === undefined) return Promise.resolve(false);
      return verifierOf(signPublic)(entry.hash, entry.signature);
    },

    /** Whether it was of somebody who may, and the words of one that decides on people are still there. */
    accepts(entry: AuditEntry): boolean {
      if (!isAllowed(entry)) return false;
      if (!isKeyStateAction(entry.action)) return true;
      const text = findKeyStateText(db, entry.seq);
      if (text === undefined || Buffer.compare(sha256(text), entry.details) !== 0) return false;
      const parsed = readState(text);
      if (parsed === undefined) return false;
      if (parsed.kind === 'user' && parsed.id !== entry.recordId) return false;
      take(parsed, entry);
      return true;
    },

    /** Keys that were somebody's at any time in such a role, base 64. */
    keysOf,

    /** Whether somebody signed with such a key. */
    async hasSigned({ userId, digest, signature, leastRole }: RowClaim): Promise<boolean> {
      const keys = keysOf(userId, leastRole);
      const fits = await Promise.all(keys.map((key) => verifierOf(key)(digest, signature)));
      return fits.includes(true);
    },

    /** Slots of whoever may open the vault now. */
    slotIds(): string[] {
      const present = [...people.values()].filter(({ state }) => !state.isRemoved);
      return [
        ...present.map(({ state }) => state.slotId),
        ...(recovery === undefined ? [] : [recovery.slotId]),
      ];
    },

    /** Adds who is said in the table of people to be somebody else than the chain has it. */
    compare(findings: Findings): void {
      const stored = new Map(listUserStates(db).map((person) => [person.id as string, person]));
      const times = listUserTimes(db);
      for (const id of new Set([...people.keys(), ...stored.keys()])) {
        const known = people.get(id);
        const fits =
          JSON.stringify([stored.get(id), times.get(id as UserId)]) ===
          JSON.stringify([known?.state, known?.times]);
        if (!fits) findings.add({ what: 'user-differs', place: 'user', entry: known?.entry ?? null });
      }
      if (countKeyStates(db) !== states) findings.add({ what: 'words-altered', place: 'key_state' });
    },
  };
}

function firstPerson(db: ReadDb): UserState | undefined {
  const text = findFirstPersonText(db);
  const state = text === undefined ? undefined : readState(text);
  return state?.kind === 'user' ? state : undefined;
}

function readState(text: string): KeyState | undefined {
  try {
    return keyState.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

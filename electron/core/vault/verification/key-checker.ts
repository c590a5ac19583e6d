import type { UserId } from '#shared/ids/ids.ts';
import { fromBase64 } from '#core/crypto/base64.ts';
import { sha256 } from '#core/crypto/sha256.ts';
import { signatureVerifier } from '#core/crypto/signing-key.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import type { AuditEntry } from '#core/history/audit-repository.ts';
import { findFirstPersonText, findKeyStateText } from '../users/key-state-repository.ts';
import {
  isKeyStateAction,
  keyState,
  type KeyState,
  type RecoveryState,
  type UserState,
} from '../users/key-state.ts';
import { listUserStates } from '../users/user-repository.ts';

interface SignedEntry extends AuditEntry {
  readonly hash: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Follows through the audit chain who could sign and who could decide. Entries come in order. Who holds the key
 * of the database but of no administrator can add people, raise a role or exchange a signing key in the tables;
 * the chain then does not bear it out.
 */
export function keyChecker(db: ReadDb) {
  const people = new Map<UserId, UserState>();
  const lastEntries = new Map<UserId, number>();
  const verifiers = new Map<string, ReturnType<typeof signatureVerifier>>();
  let recovery: RecoveryState | undefined;

  function personOf(userId: string): UserState | undefined {
    return people.get(userId as UserId);
  }

  function signerOf({ action, userId }: AuditEntry): string | undefined {
    if (action === 'user-recovered') return recovery?.signPublic;
    // The first entries come before the one that says who the first person is.
    const person = people.size === 0 ? firstPerson(db) : personOf(userId);
    return person === undefined || person.isRemoved || person.id !== userId ? undefined : person.signPublic;
  }

  function isAllowed({ action, userId }: AuditEntry): boolean {
    if (action === 'user-recovered') return true;
    return people.size === 0 ? action === 'user-added' : personOf(userId)?.role === 'administrator';
  }

  function take(state: KeyState, seq: number): void {
    if (state.kind === 'recovery') {
      recovery = state;
      return;
    }
    people.set(state.id, state);
    lastEntries.set(state.id, seq);
  }

  return {
    isSigned(entry: SignedEntry): boolean {
      const signPublic = signerOf(entry);
      if (signPublic === undefined) return false;
      let verifier = verifiers.get(signPublic);
      if (verifier === undefined) {
        verifier = signatureVerifier(fromBase64(signPublic));
        verifiers.set(signPublic, verifier);
      }
      return verifier(entry.hash, entry.signature);
    },

    /** Whether an entry that decides on people was one of who may, and its words are still there. */
    accepts(entry: AuditEntry): boolean {
      if (entry.action === 'data-key-rotated' || entry.action === 'erased')
        return personOf(entry.userId)?.role === 'administrator';
      if (!isKeyStateAction(entry.action)) return true;
      const text = findKeyStateText(db, entry.seq);
      if (text === undefined || Buffer.compare(sha256(text), entry.details) !== 0) return false;
      const parsed = readState(text);
      if (parsed === undefined || !isAllowed(entry)) return false;
      if (parsed.kind === 'user' && parsed.id !== entry.recordId) return false;
      take(parsed, entry.seq);
      return true;
    },

    /**
     * The entry that says of somebody something else than the table of people, 0 for somebody of whom the
     * chain does not know, undefined if all fit.
     */
    misfit(): number | undefined {
      const stored = new Map(listUserStates(db).map((person) => [person.id, person]));
      for (const id of new Set([...people.keys(), ...stored.keys()])) {
        const known = people.get(id);
        if (JSON.stringify(stored.get(id)) !== JSON.stringify(known)) return lastEntries.get(id) ?? 0;
      }
      return undefined;
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

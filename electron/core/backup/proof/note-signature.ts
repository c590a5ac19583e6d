import { includesRole } from '#shared/roles/role.ts';
import canonicalize from 'canonicalize';
import { fromBase64, toBase64 } from '#core/crypto/base64.ts';
import { sha256, sha256Hex } from '#core/crypto/sha256.ts';
import { signatureVerifier } from '#core/crypto/signing-key.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { findLastEntry } from '#core/history/audit-repository.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { listKeyStateTexts } from '#core/vault/users/key-state-repository.ts';
import { keyState } from '#core/vault/users/key-state.ts';
import { leastRoleOfAction } from '#core/vault/verification/least-role-of-action.ts';
import type { BackupNote } from './backup-note.ts';

/** How the audit chain of a database ends, in words that only who has the database can compare. */
export function headDigest(db: ReadDb): string {
  return sha256Hex('casekeep/backup-head/v1\0', findLastEntry(db)?.hash ?? new Uint8Array());
}

/** What stands beside a database can be exchanged together with its checksum; what was signed cannot. */
export function signNote(
  { signing }: Pick<VaultSession, 'signing'>,
  content: Omit<BackupNote, 'signature'>,
): BackupNote {
  return { ...content, signature: toBase64(signing.sign(messageOf(content))) };
}

/** Whether somebody signed it who may make backups, by what a database says of who that ever was. */
export async function isSignedNote(db: ReadDb, { signature, ...content }: BackupNote): Promise<boolean> {
  const message = messageOf(content);
  const fits = await Promise.all(
    [...keysOfMakers(db)].map((key) => signatureVerifier(fromBase64(key))(message, fromBase64(signature))),
  );
  return fits.includes(true);
}

/** Whether it is the note of this very database, as long as nothing has been written into it since. */
export async function isNoteOf(db: ReadDb, note: BackupNote): Promise<boolean> {
  return note.head === headDigest(db) && (await isSignedNote(db, note));
}

function messageOf({ id, sequence, at, attachments, head }: Omit<BackupNote, 'signature'>): Uint8Array {
  const text = canonicalize({ id, sequence, at, attachments, head }) ?? '';
  return sha256('casekeep/backup-note/v1\0', text);
}

/** Also of people who were removed since. Whoever verifies holds these words against the chain. */
function keysOfMakers(db: ReadDb): ReadonlySet<string> {
  const states = listKeyStateTexts(db).flatMap((text) => {
    try {
      return keyState.parse(JSON.parse(text));
    } catch {
      return [];
    }
  });
  return new Set(
    states.flatMap((state) =>
      state.kind === 'user' && includesRole(state.role, leastRoleOfAction['backed-up'])
        ? [state.signPublic]
        : [],
    ),
  );
}

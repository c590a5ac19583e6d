import { AppError } from '#shared/errors/app-error.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import { z } from 'zod';
import type { RecordKind, RecordKinds } from '#core/records/record-kind.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { updateRecord } from '#core/records/update-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { findRevision } from './revision-repository.ts';

interface Restore {
  readonly noun: RecordNoun;
  readonly recordId: string;
  readonly revision: number;
  readonly expectedRevision: number;
}

/**
 * Writes the fields of an older version as a new one, by the way that every update takes; nothing of the
 * versions between is lost. Throws `record/not-found`, `record/changed-elsewhere`, `history/other-release`
 * and `history/person-not-in-case`.
 */
export function restoreRevision(
  session: VaultSession,
  kinds: RecordKinds,
  { noun, recordId, revision, expectedRevision }: Restore,
): { readonly revision: number } {
  const found = findRevision(session.db, { noun, recordId }, revision);
  if (found === undefined) throw new AppError('record/not-found', { noun });
  const kind: RecordKind = kinds[noun];
  const fields = fieldsOf(kind, JSON.parse(found.snapshot));
  assertPeopleAreThere(session, kind, { ...getRecord(session.db, kind, recordId), ...fields });
  const restored = updateRecord(session, kind, {
    id: recordId,
    fields,
    expectedRevision,
    action: 'restored',
  });
  return { revision: restored.revision };
}

/** A snapshot also carries stamps, which its schema of fields does not know. */
function fieldsOf({ fields }: RecordKind, snapshot: unknown): object {
  const parsed = z.object(fields.shape).safeParse(snapshot);
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]?.path[0] ?? '');
  throw new AppError('history/other-release', { field });
}

/** Says how many are gone; what else is gone is named by the update. */
function assertPeopleAreThere(
  { db }: VaultSession,
  kind: RecordKind,
  record: ReturnType<RecordKind['fromBody']>,
): void {
  const gone = kind.misfits?.(db, record).filter((noun) => noun === 'person') ?? [];
  if (gone.length > 0) throw new AppError('history/person-not-in-case', { count: gone.length });
}

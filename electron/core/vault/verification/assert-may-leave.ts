import { AppError } from '#shared/errors/app-error.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { recordNouns, type RecordNoun } from '#shared/records/record.ts';
import type { VaultFinding } from '#shared/vault/vault-finding.ts';
import { findRevisionOfDigest } from '#core/history/revision-repository.ts';
import { listPersonIdsOfCase } from '#core/people/case-person-repository.ts';
import { createPace } from '#core/pace.ts';
import type { RecordKinds } from '#core/records/record-kind.ts';
import { listIdsOfCase } from '#core/records/record-repository.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { lookAtRecord } from './look-at-record.ts';

/**
 * Nothing leaves with a record that is not as the chain says, nor from a vault whose pages are damaged or whose chain is
 * broken; and nothing before that is known. Throws `record/altered` with the name of the record, `vault/corrupt` and
 * `vault/audit-broken`. `of`: all of the case, or what is printed of it beside a record that is being written.
 */
export async function assertMayLeave(
  session: VaultSession,
  kinds: RecordKinds,
  {
    caseId,
    pause,
    of = 'case',
  }: { readonly caseId: CaseId; readonly pause: () => Promise<void>; readonly of?: 'case' | 'people' },
): Promise<void> {
  const { db, trust } = session;
  await trust.ended();
  await pause();
  if (trust.state().state === 'damaged') throw new AppError('vault/corrupt');
  const broken = trust.brokenEntry();
  if (broken !== undefined) throw new AppError('vault/audit-broken', { entry: broken });
  if (!trust.isFollowed()) return;
  const nouns = of === 'case' ? recordNouns : [];
  const { step } = createPace(pause);
  for (const { noun, id } of recordsOf(session, kinds, { caseId, nouns })) {
    const misfit = lookAtRecord(session, kinds, { noun, id });
    if (misfit !== undefined) throw altered(misfit);
    await step();
  }
  for (const misfit of trust.misfits()) {
    const { record } = misfit;
    if (record !== null && of === 'case' && belongsTo(record)) throw altered(misfit);
  }

  /** One that is gone, or stands in another case now, by what its last version said. */
  function belongsTo({ noun, id }: NonNullable<VaultFinding['record']>): boolean {
    const known = trust.find(id);
    const revision = known === undefined ? undefined : findRevisionOfDigest(db, id, known.digest);
    return revision !== undefined && kinds[noun].caseOf(kinds[noun].fromBody(revision.snapshot)) === caseId;
  }
}

function recordsOf(
  { db }: VaultSession,
  kinds: RecordKinds,
  { caseId, nouns }: { readonly caseId: CaseId; readonly nouns: readonly RecordNoun[] },
): { readonly noun: RecordNoun; readonly id: string }[] {
  const ofCase = nouns.flatMap((noun) => listIdsOfCase(db, kinds[noun], caseId).map((id) => ({ noun, id })));
  const people = listPersonIdsOfCase(db, caseId).map((id) => ({ noun: 'person' as const, id }));
  return [{ noun: 'case', id: caseId }, ...people, ...ofCase];
}

function altered({ record }: VaultFinding): AppError {
  const name = record?.title ?? record?.reference ?? record?.id ?? '';
  return new AppError('record/altered', { name, reference: record?.reference ?? '–' });
}

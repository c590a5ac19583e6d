import { archiveNouns, type ArchiveContent, type CheckedArchive } from '#shared/archive/case-archive.ts';
import type { archiveOperations, ReferenceChoice } from '#shared/archive/archive-operations.ts';
import type { CaseRecord } from '#shared/cases/case.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { CallContext, OutputOf, ProgressOf } from '#shared/ipc/define.ts';
import { recordNouns, type RecordCounts } from '#shared/records/record.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { caseUniqueErrors } from '#core/cases/case-repository.ts';
import { nextReference } from '#core/cases/create-case.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { firstStamp } from '#core/history/record-stamp.ts';
import { createPace } from '#core/pace.ts';
import { findRecord } from '#core/records/record-repository.ts';
import { writeRecord } from '#core/records/write-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import type { ArchivePart } from './archive-part.ts';
import { archiveParts } from './archive-parts.ts';
import { parseArchive } from './parse-archive.ts';
import { readArchiveText } from './read-archive-text.ts';
import { renumbered } from './renumbered.ts';

type Import = typeof archiveOperations.import;
interface ImportContext extends Pick<CallContext<ProgressOf<Import>>, 'report' | 'pause'> {
  readonly reference?: ReferenceChoice | undefined;
}

type ReadingPhase = ProgressOf<typeof archiveOperations.inspect>;

/**
 * Brings a case in from an archive: all of it in one transaction, or nothing. A person whom the vault
 * knows already, from another case, is linked and stays as the vault has them.
 */
export async function importArchive(
  session: VaultSession,
  path: string,
  context: ImportContext,
): Promise<OutputOf<Import>> {
  const archive = await readArchive(session, path, context);
  return writeArchive(session, archive, context);
}

/** The checked content of a file. */
export async function readArchive(
  session: VaultSession,
  path: string,
  { report, pause }: Pick<CallContext<ReadingPhase>, 'report' | 'pause'>,
): Promise<CheckedArchive> {
  const text = await readArchiveText(path, { pause, report: (all) => report({ phase: 'reading', ...all }) });
  return parseArchive(text, {
    pause,
    newId: () => session.ids.next(),
    report: (all) => report({ phase: 'checking', ...all }),
  });
}

/** For an archive that has been checked. */
export async function writeArchive(
  session: VaultSession,
  archive: CheckedArchive,
  { report, pause, reference }: ImportContext,
): Promise<OutputOf<Import>> {
  const pace = createPace(pause);
  const total = archiveNouns.reduce((sum, noun) => sum + archive[noun].length, 1);
  let done = 0;
  async function wrote(): Promise<void> {
    done += 1;
    report({ phase: 'writing', done, total });
    await pace.step();
  }
  const written = session.longTransaction.run(
    session,
    (tx) => insertArchive(tx, archive, { isTrainingVault: session.isTraining, wrote, reference }),
    { uniqueErrors: caseUniqueErrors },
  );
  return written.catch((error: unknown) => {
    // A list that was being read when it began may have counted rows that are gone again.
    session.anchors.drop(recordNouns);
    throw error;
  });
}

interface InsertOptions {
  readonly isTrainingVault: boolean;
  readonly wrote: () => Promise<void>;
  readonly reference?: ReferenceChoice | undefined;
}

/** Writes the content of an archive inside a transaction of the caller, who may write several. */
export async function insertArchive(
  tx: WriteDb,
  given: ArchiveContent,
  { isTrainingVault, wrote, reference = 'as-archived' }: InsertOptions,
): Promise<OutputOf<Import>> {
  const content = reference === 'as-archived' ? given : renumbered(given, nextReference(tx));
  const record = importCase(tx, content, isTrainingVault);
  await wrote();
  const counts: Partial<Record<keyof RecordCounts, number>> = { case: 1 };
  for (const noun of archiveNouns) {
    const part: ArchivePart = archiveParts[noun];
    let count = 0;
    for (const entry of content[noun]) {
      part.insert(tx, entry, record);
      count += 1;
      await wrote();
    }
    part.finish?.(tx, record.id, count);
    counts[noun] = count;
  }
  return { caseId: record.id, reference: record.reference, counts: counts as RecordCounts };
}

function importCase(
  tx: WriteDb,
  { case: from }: Pick<ArchiveContent, 'case'>,
  isTrainingVault: boolean,
): CaseRecord {
  if (findRecord(tx, caseKind, from.id) !== undefined) throw new AppError('archive/already-here');
  return writeRecord(tx, caseKind, {
    record: { ...from, isTraining: from.isTraining || isTrainingVault, ...firstStamp(tx) },
    action: 'imported',
    draft: null,
  });
}

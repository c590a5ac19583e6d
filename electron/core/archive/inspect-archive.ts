import { archiveNouns } from '#shared/archive/case-archive.ts';
import type { archiveOperations } from '#shared/archive/archive-operations.ts';
import type { CallContext, OutputOf, ProgressOf } from '#shared/ipc/define.ts';
import type { RecordCounts } from '#shared/records/record.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import { findCaseByReference } from '#core/cases/case-repository.ts';
import { personKind } from '#core/people/person-kind.ts';
import { findRecord } from '#core/records/record-repository.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { readArchive } from './import-archive.ts';

type Inspect = typeof archiveOperations.inspect;

/** What importing an archive would do, without doing it: the file is read and checked as a whole, like then. */
export async function inspectArchive(
  session: VaultSession,
  path: string,
  context: Pick<CallContext<ProgressOf<Inspect>>, 'report' | 'pause'>,
): Promise<OutputOf<Inspect>> {
  const archive = await readArchive(session, path, context);
  const { id, reference, codeword, isTraining } = archive.case;
  const counts = archiveNouns.map((noun) => [noun, archive[noun].length]);
  const namesake = findCaseByReference(session.db, reference);
  return {
    reference,
    codeword,
    isTraining,
    exportedAt: archive.exportedAt,
    counts: { case: 1, ...Object.fromEntries(counts) } as RecordCounts,
    peopleHere: archive.person.filter((one) => findRecord(session.db, personKind, one.id) !== undefined)
      .length,
    isHere: findRecord(session.db, caseKind, id) !== undefined,
    referenceTakenBy: namesake === undefined || namesake.id === id ? null : namesake.codeword,
  };
}

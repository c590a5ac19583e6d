import type {
  ArchiveHead,
  ArchiveIncident,
  ArchivePerson,
  CheckedArchive,
} from '#shared/archive/case-archive.ts';
import type { archiveOperations } from '#shared/archive/archive-operations.ts';
import type { CaseRecord } from '#shared/cases/case.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { CallContext, OutputOf, ProgressOf } from '#shared/ipc/define.ts';
import { recordNouns } from '#shared/records/record.ts';
import { addToIncidentCount, caseUniqueErrors, findCase } from '#core/cases/case-repository.ts';
import { writeCase } from '#core/cases/write-case.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { firstStamp } from '#core/history/record-stamp.ts';
import { findIncident } from '#core/incidents/incident-repository.ts';
import { writeNewIncident } from '#core/incidents/write-incident.ts';
import { writeLink } from '#core/people/link-person-to-case.ts';
import { findPerson } from '#core/people/person-repository.ts';
import { writePerson } from '#core/people/write-person.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { createPace } from '#core/pace.ts';
import type { CaseContent } from './case-content.ts';
import { parseArchive } from './parse-archive.ts';
import { readArchiveText } from './read-archive-text.ts';

type Import = typeof archiveOperations.import;
type ImportContext = Pick<CallContext<ProgressOf<Import>>, 'report' | 'pause'>;

/**
 * Brings a case in from an archive: all of it in one transaction, or nothing. A person whom the vault
 * knows already, from another case, is linked and stays as the vault has them.
 */
export async function importArchive(
  session: VaultSession,
  path: string,
  { report, pause }: ImportContext,
): Promise<OutputOf<Import>> {
  const text = await readArchiveText(path, { pause, report: (all) => report({ phase: 'reading', ...all }) });
  const archive = await parseArchive(text, { pause, report: (all) => report({ phase: 'checking', ...all }) });
  return writeArchive(session, archive, { pause, report });
}

/** For an archive that has been checked. */
export async function writeArchive(
  session: VaultSession,
  archive: CheckedArchive,
  { report, pause }: ImportContext,
): Promise<OutputOf<Import>> {
  const { people, incidents } = archive;
  const pace = createPace(pause);
  const total = 1 + people.length + incidents.length;
  let done = 0;
  async function wrote(): Promise<void> {
    done += 1;
    report({ phase: 'writing', done, total });
    await pace.step();
  }
  const written = session.longTransaction.run(
    session,
    (tx) => insertArchive(tx, archive, { isTrainingVault: session.isTraining, wrote }),
    { uniqueErrors: caseUniqueErrors },
  );
  return written.catch((error: unknown) => {
    // A list that was being read when it began may have counted rows that are gone again.
    session.anchors.drop(recordNouns);
    throw error;
  });
}

/** Writes the content of an archive inside a transaction of the caller, who may write several. */
export async function insertArchive(
  tx: WriteDb,
  archive: Pick<CaseContent, 'case' | 'people' | 'incidents'>,
  { isTrainingVault, wrote }: { readonly isTrainingVault: boolean; readonly wrote: () => Promise<void> },
): Promise<OutputOf<Import>> {
  const { people } = archive;
  const record = importCase(tx, archive, isTrainingVault);
  await wrote();
  for (const person of people) {
    importPerson(tx, person, record);
    await wrote();
  }
  let incidents = 0;
  for (const incident of archive.incidents) {
    importIncident(tx, incident, record);
    incidents += 1;
    await wrote();
  }
  addToIncidentCount(tx, record.id, incidents);
  return {
    caseId: record.id,
    reference: record.reference,
    people: people.length,
    incidents,
  };
}

function importCase(
  tx: WriteDb,
  { case: from }: Pick<ArchiveHead, 'case'>,
  isTrainingVault: boolean,
): CaseRecord {
  if (findCase(tx, from.id) !== undefined) throw new AppError('archive/already-here');
  return writeCase(tx, {
    record: { ...from, isTraining: from.isTraining || isTrainingVault, ...firstStamp(tx) },
    action: 'imported',
    draft: null,
  });
}

function importPerson(tx: WriteDb, { id, fields, inCase }: ArchivePerson, { id: caseId }: CaseRecord): void {
  if (findPerson(tx, id) === undefined) {
    writePerson(tx, { record: { ...fields, id, ...firstStamp(tx) }, action: 'imported', draft: null });
  }
  writeLink(tx, { id, caseId, link: inCase });
}

function importIncident(tx: WriteDb, incident: ArchiveIncident, ofCase: CaseRecord): void {
  if (findIncident(tx, incident.id) !== undefined) throw new AppError('archive/already-here');
  writeNewIncident(tx, { ...incident, ofCase, action: 'imported', draft: null });
}

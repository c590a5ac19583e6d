import type {
  ArchiveHead,
  ArchiveIncident,
  ArchivePerson,
  CheckedArchive,
} from '#shared/archive/case-archive.ts';
import type { archiveOperations } from '#shared/archive/archive-operations.ts';
import type { CaseRecord } from '#shared/cases/case.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { incidentPersonIds } from '#shared/incidents/incident-participants.ts';
import { incidentReference } from '#shared/incidents/incident-reference.ts';
import type { IncidentRecord } from '#shared/incidents/incident.ts';
import type { CallContext, OutputOf, ProgressOf } from '#shared/ipc/define.ts';
import type { PersonRecord } from '#shared/people/person.ts';
import { recordNouns } from '#shared/records/record.ts';
import {
  addToIncidentCount,
  caseUniqueErrors,
  findCase,
  insertCaseRecord,
} from '#core/cases/case-repository.ts';
import { caseTexts } from '#core/cases/case-texts.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { recordChange } from '#core/history/record-change.ts';
import { replaceIncidentPeople } from '#core/incidents/incident-person-repository.ts';
import { findIncident, insertIncident } from '#core/incidents/incident-repository.ts';
import { incidentTexts } from '#core/incidents/incident-texts.ts';
import { writeLink } from '#core/people/link-person-to-case.ts';
import { findPerson, insertPerson } from '#core/people/person-repository.ts';
import { personTexts } from '#core/people/person-texts.ts';
import { searchText } from '#core/search/search-text.ts';
import type { VaultSession } from '#core/vault/vault-session.ts';
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
  const record = writeCase(tx, archive, isTrainingVault);
  await wrote();
  for (const person of people) {
    writePerson(tx, person, record);
    await wrote();
  }
  let incidents = 0;
  for (const incident of archive.incidents) {
    writeIncident(tx, incident, record);
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

function writeCase(
  tx: WriteDb,
  { case: from }: Pick<ArchiveHead, 'case'>,
  isTrainingVault: boolean,
): CaseRecord {
  if (findCase(tx, from.id) !== undefined) throw new AppError('archive/already-here');
  const record: CaseRecord = { ...from, isTraining: from.isTraining || isTrainingVault, ...firstStamp(tx) };
  insertCaseRecord(tx, record);
  recordChange(tx, {
    noun: 'case',
    action: 'imported',
    record,
    caseId: record.id,
    searchText: searchText(caseTexts(record)),
  });
  return record;
}

function writePerson(tx: WriteDb, { id, fields, inCase }: ArchivePerson, { id: caseId }: CaseRecord): void {
  if (findPerson(tx, id) === undefined) {
    const record: PersonRecord = { ...fields, id, ...firstStamp(tx) };
    insertPerson(tx, record);
    recordChange(tx, {
      noun: 'person',
      action: 'imported',
      record,
      caseId: null,
      searchText: searchText(personTexts(record)),
    });
  }
  writeLink(tx, { id, caseId, link: inCase });
}

function writeIncident(tx: WriteDb, { id, serial, fields }: ArchiveIncident, ofCase: CaseRecord): void {
  if (findIncident(tx, id) !== undefined) throw new AppError('archive/already-here');
  const { id: caseId, reference: caseReference } = ofCase;
  const record: IncidentRecord = {
    ...fields,
    id,
    caseId,
    reference: incidentReference(caseReference, serial),
    ...firstStamp(tx),
  };
  insertIncident(tx, { record, serial, caseReference });
  replaceIncidentPeople(tx, { caseId, incidentId: id, personIds: incidentPersonIds(fields) });
  recordChange(tx, {
    noun: 'incident',
    action: 'imported',
    record,
    caseId,
    searchText: searchText(incidentTexts(record)),
  });
}

/** History stays in the vault it belongs to: here it begins with the import. */
function firstStamp(tx: WriteDb) {
  return { revision: 1, createdAt: tx.at, updatedAt: tx.at };
}

import type { archiveOperations } from '#shared/archive/archive-operations.ts';
import {
  ARCHIVE_VERSION,
  archiveHead,
  type ArchiveHead,
  type ArchiveIncident,
  type ArchivePerson,
} from '#shared/archive/case-archive.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { incidentFields } from '#shared/incidents/incident.ts';
import type { CallContext, OutputOf, ProgressOf } from '#shared/ipc/define.ts';
import { personFields } from '#shared/people/person.ts';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { getCase } from '#core/cases/case-repository.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { openPartialFile, type PartialFile } from '#core/files/partial-file.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import { countIncidentsOfCase, listIncidentsOfCase } from '#core/incidents/incident-repository.ts';
import { listPeopleOfCase } from '#core/people/case-person-repository.ts';
import type { VaultSession } from '#core/vault/vault-session.ts';

type Export = typeof archiveOperations.export;
type ExportContext = Pick<CallContext<ProgressOf<Export>>, 'report' | 'pause'>;

/** Few enough that a page of the longest narratives does not hold everything up for long. */
const INCIDENTS_AT_ONCE = 20;

// They drop what a record has besides its fields: revision and instants stay with the history.
const caseOut = z.object(archiveHead.shape.case.shape);
const personOut = z.object(personFields.shape);
const incidentOut = z.object(incidentFields.shape);

/**
 * Writes a case as an archive: a whole file under its name, or none. One transaction holds what is read
 * and the audit entry, so that the archive is the case of one moment and never leaves without a trace.
 */
export async function exportArchive(
  session: VaultSession,
  { caseId, target }: { readonly caseId: CaseId; readonly target: string },
  context: ExportContext,
): Promise<OutputOf<Export>> {
  getCase(session.db, caseId);
  const file = openPartialFile(target);
  let undo = () => {};
  try {
    return await session.longTransaction.run(session, async (tx) => {
      const { bytes, sha256 } = await writeArchiveFile(tx, file, caseId, context);
      appendAuditEntry(tx, {
        action: 'exported',
        noun: 'case',
        recordId: caseId,
        details: new Uint8Array(sha256),
      });
      tx.noteChange('vault');
      ({ undo } = file.publish());
      return { bytes, sha256: sha256.toString('hex') };
    });
  } catch (error) {
    undo();
    throw error;
  } finally {
    file.discard();
  }
}

async function writeArchiveFile(
  tx: WriteDb,
  file: PartialFile,
  caseId: CaseId,
  { report, pause }: ExportContext,
): Promise<{ readonly bytes: number; readonly sha256: Buffer }> {
  const hash = createHash('sha256');
  let bytes = 0;
  function write(text: string): void {
    const chunk = Buffer.from(text, 'utf8');
    hash.update(chunk);
    bytes += chunk.length;
    file.write(chunk);
  }
  const record = getCase(tx, caseId);
  const people = listPeopleOfCase(tx, caseId);
  const total = countIncidentsOfCase(tx, caseId);
  const head: ArchiveHead = {
    format: 'casekeep-case',
    version: ARCHIVE_VERSION,
    exportedAt: tx.at,
    case: caseOut.parse(record),
  };
  const peopleJson = people.map(({ person, ...inCase }): string =>
    JSON.stringify({ id: person.id, fields: personOut.parse(person), inCase } satisfies ArchivePerson),
  );
  write(`${JSON.stringify(head).slice(0, -1)},\n"people":[${peopleJson.join(',\n')}],\n"incidents":[`);
  let done = 0;
  for (let after = 0; ;) {
    const page = listIncidentsOfCase(tx, caseId, { after, limit: INCIDENTS_AT_ONCE });
    const last = page.at(-1);
    if (last === undefined) break;
    for (const { serial, record } of page) {
      const incident = { id: record.id, serial, fields: incidentOut.parse(record) } satisfies ArchiveIncident;
      write(`${done === 0 ? '\n' : ',\n'}${JSON.stringify(incident)}`);
      done += 1;
      report({ phase: 'writing', done, total });
    }
    after = last.serial;
    await pause();
  }
  write('\n]}\n');
  file.finish();
  return { bytes, sha256: hash.digest() };
}

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
import { z } from 'zod';
import { getCase } from '#core/cases/case-repository.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { createAtomicFile, type AtomicFile } from '#core/files/atomic-file.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import { countIncidentsOfCase, listIncidentsOfCase } from '#core/incidents/incident-repository.ts';
import { listPeopleOfCase } from '#core/people/case-person-repository.ts';
import type { VaultSession } from '#core/vault/vault-session.ts';
import { createPace } from './pace.ts';

type Export = typeof archiveOperations.export;
type ExportContext = Pick<CallContext<ProgressOf<Export>>, 'report' | 'pause'>;

const INCIDENTS_AT_ONCE = 50;

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
  const file = await createAtomicFile(target);
  try {
    const written = await session.longTransaction.run(session, async (tx) => {
      await writeArchiveFile(tx, file, caseId, context);
      const { bytes, sha256 } = await file.sync();
      appendAuditEntry(tx, {
        action: 'exported',
        noun: 'case',
        recordId: caseId,
        details: new Uint8Array(Buffer.from(sha256, 'hex')),
      });
      tx.noteChange('vault');
      return { bytes, sha256 };
    });
    await file.commit();
    return written;
  } finally {
    await file.discard();
  }
}

async function writeArchiveFile(
  tx: WriteDb,
  file: AtomicFile,
  caseId: CaseId,
  { report, pause }: ExportContext,
): Promise<void> {
  const pace = createPace(pause);
  const write = (text: string) => file.write(Buffer.from(text, 'utf8'));
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
  await write(`${JSON.stringify(head).slice(0, -1)},\n"people":[${peopleJson.join(',\n')}],\n"incidents":[`);
  let done = 0;
  for (let after = 0; ;) {
    const page = listIncidentsOfCase(tx, caseId, { after, limit: INCIDENTS_AT_ONCE });
    const last = page.at(-1);
    if (last === undefined) break;
    for (const { serial, record } of page) {
      const incident = { id: record.id, serial, fields: incidentOut.parse(record) } satisfies ArchiveIncident;
      await write(`${done === 0 ? '\n' : ',\n'}${JSON.stringify(incident)}`);
      done += 1;
      report({ phase: 'writing', done, total });
      await pace.step();
    }
    after = last.serial;
  }
  await write('\n]}\n');
}

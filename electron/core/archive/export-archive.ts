import type { archiveOperations } from '#shared/archive/archive-operations.ts';
import { ARCHIVE_VERSION, type ArchiveHead } from '#shared/archive/case-archive.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { CallContext, OutputOf, ProgressOf } from '#shared/ipc/define.ts';
import { createHash } from 'node:crypto';
import { getCase } from '#core/cases/case-repository.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { openPartialFile, type PartialFile } from '#core/files/partial-file.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import type { VaultSession } from '#core/vault/vault-session.ts';
import { readCaseContent } from './case-content.ts';

type Export = typeof archiveOperations.export;
type ExportContext = Pick<CallContext<ProgressOf<Export>>, 'report' | 'pause'>;

const INCIDENTS_BEFORE_PAUSE = 20;

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
  const content = readCaseContent(tx, caseId);
  const head: ArchiveHead = {
    format: 'casekeep-case',
    version: ARCHIVE_VERSION,
    exportedAt: tx.at,
    case: content.case,
  };
  const people = content.people.map((person) => JSON.stringify(person));
  write(`${JSON.stringify(head).slice(0, -1)},\n"people":[${people.join(',\n')}],\n"incidents":[`);
  const total = content.incidentCount;
  let done = 0;
  for (const incident of content.incidents) {
    write(`${done === 0 ? '\n' : ',\n'}${JSON.stringify(incident)}`);
    done += 1;
    report({ phase: 'writing', done, total });
    if (done % INCIDENTS_BEFORE_PAUSE === 0) await pause();
  }
  await pause();
  write('\n]}\n');
  file.finish();
  return { bytes, sha256: hash.digest() };
}

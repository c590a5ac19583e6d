import type { archiveOperations } from '#shared/archive/archive-operations.ts';
import {
  ARCHIVE_VERSION,
  archiveLists,
  archiveNouns,
  type ArchiveHead,
} from '#shared/archive/case-archive.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { CallContext, OutputOf, ProgressOf } from '#shared/ipc/define.ts';
import { caseKind } from '#core/cases/case-kind.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { openOutgoingFile } from '#core/outgoing/open-outgoing-file.ts';
import { getRecord } from '#core/records/record-repository.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { countCaseContent, readCaseContent } from './case-content.ts';

type Export = typeof archiveOperations.export;
type ExportContext = Pick<CallContext<ProgressOf<Export>>, 'report' | 'pause'>;

const RECORDS_BEFORE_PAUSE = 20;
/** In characters: few large pieces are written faster than many small ones. */
const PIECE_CHARACTERS = 1024 * 1024;

/**
 * Writes a case as an archive: a whole file under its name that the audit tells of, or none. What is read is read in
 * one transaction, so that the archive is the case of one moment.
 */
export async function exportArchive(
  session: VaultSession,
  { caseId, target }: { readonly caseId: CaseId; readonly target: string },
  context: ExportContext,
): Promise<OutputOf<Export>> {
  getRecord(session.db, caseKind, caseId);
  const file = openOutgoingFile(session, target);
  try {
    const { pieces, bytes } = await session.longTransaction.run(session, (tx) =>
      composeArchive(tx, caseId, context),
    );
    const { publish, sha256 } = await file.write(pieces, context.pause);
    const written = { bytes, sha256: sha256.toString('hex') };
    publish({
      kind: 'archive',
      caseId,
      words: { what: 'archive', format: ARCHIVE_VERSION, ...written },
      series: null,
    });
    return written;
  } finally {
    file.discard();
  }
}

async function composeArchive(
  tx: WriteDb,
  caseId: CaseId,
  { report, pause }: ExportContext,
): Promise<{ readonly pieces: readonly Uint8Array[]; readonly bytes: number }> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  let pending = '';
  function flush(): void {
    const piece = Buffer.from(pending, 'utf8');
    pending = '';
    bytes += piece.length;
    pieces.push(piece);
  }
  function write(text: string): void {
    pending += text;
    if (pending.length >= PIECE_CHARACTERS) flush();
  }
  const content = readCaseContent(tx, caseId);
  const head: ArchiveHead = {
    format: 'casekeep-case',
    version: ARCHIVE_VERSION,
    exportedAt: tx.at,
    case: content.case,
  };
  write(JSON.stringify(head).slice(0, -1));
  const total = countCaseContent(tx, caseId);
  let done = 0;
  for (const noun of archiveNouns) {
    const list = archiveLists[noun];
    write(`,\n"${list}":[`);
    let separator = '\n';
    for (const entry of content[list]) {
      write(`${separator}${JSON.stringify(entry)}`);
      separator = ',\n';
      done += 1;
      report({ phase: 'writing', done, total });
      if (done % RECORDS_BEFORE_PAUSE === 0) await pause();
    }
    write('\n]');
  }
  await pause();
  write('}\n');
  flush();
  return { pieces, bytes };
}

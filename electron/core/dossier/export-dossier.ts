import type { DossierFinding, DossierRequest } from '#shared/dossier/dossier-operations.ts';
import { findLeaks } from '#shared/dossier/projection/find-leaks.ts';
import { withheldValues } from '#shared/dossier/projection/withheld-values.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { CoreHandlers } from '#shared/ipc/contract.ts';
import { createHash } from 'node:crypto';
import { sha256 } from '#core/crypto/sha256.ts';
import { createPace } from '#core/pace.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { appendAuditEntry } from '#core/history/audit-entry.ts';
import { openOutgoingFile, type OutgoingFile } from '#core/outgoing/open-outgoing-file.ts';
import { readPdfInWorker } from '#core/pdf/read-pdf-in-worker.ts';
import { renderPdf } from '#core/pdf/render-pdf.ts';
import type { VaultSession } from '#core/vault/vault-session.ts';
import { composeDossier, type ComposedDossier } from './compose-dossier.ts';
import { insertDossierVersion } from './dossier-version.ts';

type Exported = Awaited<ReturnType<CoreHandlers['dossier']['export']>>;
type Context = Pick<Parameters<CoreHandlers['dossier']['export']>[1], 'signal' | 'report' | 'pause'>;

/**
 * Makes the PDF in memory, reads it back, searches it for every withheld value and only then writes it beside its
 * target and gives it its name. On any failure, cancelling and locking included, no file is left.
 */
export async function exportDossier(
  session: VaultSession,
  { request, target }: { readonly request: DossierRequest; readonly target: string },
  { fontsFolder, ...context }: Context & { readonly fontsFolder: string },
): Promise<Exported> {
  const composed = await composeDossier(session, request, context.pause);
  refuseBlocking(composed.findings);
  const file = openOutgoingFile(session, target);
  try {
    const { pdf, ...printed } = await print(composed, { fontsFolder, ...context });
    context.report({ phase: 'reading-back', done: 0, total: printed.pages });
    await context.pause();
    const pace = createPace(context.pause);
    const pages = await readPdfInWorker(new Uint8Array(pdf), context.signal);
    const { scannedValues, leaks } = await findLeaks(
      withheldValues(composed.source, request),
      composed.document,
      {
        fileTexts: pages.flatMap((page) => [...page.blocks, ...page.furniture, ...page.actualTexts]),
        pause: pace.step,
      },
    );
    if (leaks > 0) throw new AppError('dossier/leak-found', { count: leaks });
    context.report({ phase: 'saving', done: 0, total: 1 });
    await file.write([pdf], context.pause);
    await context.pause();
    publish(session, file, { composed, request, printed });
    context.report({ phase: 'saving', done: 1, total: 1 });
    return { ...printed, scannedValues };
  } finally {
    file.discard();
  }
}

interface Printed {
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
}

async function print(
  { document }: ComposedDossier,
  { fontsFolder, report, signal, pause }: Context & { readonly fontsFolder: string },
): Promise<Printed & { readonly pdf: Uint8Array }> {
  const hash = createHash('sha256');
  const chunks: Uint8Array[] = [];
  const { pages, bytes } = await renderPdf(document, {
    fontsFolder,
    signal,
    pause,
    onProgress: (progress) => report({ phase: 'layout', ...progress }),
    output: async (chunk) => {
      hash.update(chunk);
      chunks.push(chunk);
    },
  });
  return { pdf: Buffer.concat(chunks, bytes), pages, bytes, sha256: hash.digest('hex') };
}

/** The file gets its name and the vault knows of it, or neither. */
function publish(
  session: VaultSession,
  file: OutgoingFile,
  { composed, request, printed }: { composed: ComposedDossier; request: DossierRequest; printed: Printed },
): void {
  let undo = () => {};
  try {
    inTransaction(session, (tx) => {
      insertDossierVersion(tx, request.caseId, composed.version);
      appendAuditEntry(tx, {
        action: 'exported',
        noun: 'case',
        recordId: request.caseId,
        details: sha256(
          JSON.stringify({
            ...printed,
            version: composed.version,
            people: composed.dossier.people.length,
            incidents: composed.dossier.incidents.length,
            withheldPeople: composed.dossier.withheld.people.length,
            leftOutIncidents: composed.dossier.withheld.incidents,
          }),
        ),
      });
      tx.noteChange('history', 'vault');
      ({ undo } = file.publish(tx));
    });
  } catch (error) {
    undo();
    throw error;
  }
}

function refuseBlocking(findings: readonly DossierFinding[]): void {
  const blocking = findings.filter(({ blocks }) => blocks);
  if (blocking.some(({ code }) => code === 'no-incident')) throw new AppError('dossier/nothing-to-print');
  if (blocking.length > 0) throw new AppError('dossier/undecided', { count: blocking.length });
}

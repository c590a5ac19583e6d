import type { dossierOperations } from '#shared/dossier/dossier-operations.ts';
import type { CallContext, OutputOf, ProgressOf } from '#shared/ipc/define.ts';
import type { DossierFinding, DossierRequest } from '#shared/dossier/dossier-operations.ts';
import type { DossierDocument } from '#shared/dossier/document-model.ts';
import { findLeaks } from '#shared/dossier/projection/find-leaks.ts';
import { withheldValues } from '#shared/dossier/projection/withheld-values.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { withCharactersOfCodes } from '#shared/text/shown-text.ts';
import { createPace } from '#core/pace.ts';
import { openOutgoingFile } from '#core/outgoing/open-outgoing-file.ts';
import { readPdfInWorker } from '#core/pdf/read-pdf-in-worker.ts';
import type { PdfPageText } from '#core/pdf/read-pdf-text.ts';
import { renderPdf } from '#core/pdf/render-pdf.ts';
import type { FontSet } from '#core/pdf/text/font-set.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { composeDossier } from './compose-dossier.ts';
import { departureOf } from './departure-of.ts';
import { printableDossier } from './printable-dossier.ts';

type Export = typeof dossierOperations.export;
type Context = Pick<CallContext<ProgressOf<Export>>, 'signal' | 'report' | 'pause'>;

/**
 * Makes the PDF in memory, reads it back, searches it for every withheld value and only then writes it beside its
 * target and gives it its name. On any failure, cancelling and locking included, no file is left.
 */
export async function exportDossier(
  session: VaultSession,
  { request, target }: { readonly request: DossierRequest; readonly target: string },
  { fonts, ...context }: Context & { readonly fonts: FontSet },
): Promise<OutputOf<Export>> {
  const composed = await composeDossier(session, request, context.pause);
  refuseBlocking(composed.findings);
  const { document } = await printableDossier(composed, request, { fonts, pause: context.pause });
  const file = openOutgoingFile(session, target);
  try {
    const { pdf, ...size } = await print(document, { fonts, ...context });
    context.report({ phase: 'reading-back', done: 0, total: size.pages });
    await context.pause();
    const pace = createPace(context.pause);
    const pages = await readPdfInWorker(new Uint8Array(pdf), context.signal);
    const { scannedValues, leaks } = await findLeaks(
      withheldValues(composed.source, request, composed.letStand),
      document,
      {
        fileTexts: pages.flatMap(textsOf),
        pause: pace.step,
      },
    );
    if (leaks > 0) throw new AppError('dossier/leak-found', { count: leaks });
    context.report({ phase: 'saving', done: 0, total: 1 });
    const { publish, sha256: contentHash } = await file.write([pdf], context.pause);
    const printed = { ...size, sha256: contentHash.toString('hex') };
    await context.pause();
    publish(departureOf(session, { request, series: composed.series, printed }));
    context.report({ phase: 'saving', done: 1, total: 1 });
    return { ...printed, scannedValues, version: composed.series.version };
  } finally {
    file.discard();
  }
}

/** Everything that the file says, with what it prints as a code read as the character once more. */
function textsOf({ blocks, furniture, actualTexts }: PdfPageText): string[] {
  return [...blocks, ...furniture, ...actualTexts].flatMap((text) => {
    const read = withCharactersOfCodes(text);
    return read === text ? [text] : [text, read];
  });
}

async function print(
  document: DossierDocument,
  { fonts, report, signal, pause }: Context & { readonly fonts: FontSet },
): Promise<{ readonly pdf: Uint8Array; readonly pages: number; readonly bytes: number }> {
  const chunks: Uint8Array[] = [];
  const { pages, bytes } = await renderPdf(document, {
    fonts,
    signal,
    pause,
    onProgress: (progress) => report({ phase: 'layout', ...progress }),
    output: async (chunk) => void chunks.push(chunk),
  });
  return { pdf: Buffer.concat(chunks, bytes), pages, bytes };
}

function refuseBlocking(findings: readonly DossierFinding[]): void {
  const blocking = findings.filter(({ blocks }) => blocks);
  if (blocking.some(({ code }) => code === 'no-incident')) throw new AppError('dossier/nothing-to-print');
  if (blocking.length > 0) throw new AppError('dossier/undecided', { count: blocking.length });
}

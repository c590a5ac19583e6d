import { runInThread, threadEntry } from '#core/threads/run-in-thread.ts';
import type { PdfPageText } from './read-pdf-text.ts';

const entry = threadEntry('read-pdf-worker', import.meta.url);

/**
 * `readPdfText` in a thread of its own, since pdf.js holds the event loop for up to half a second. Takes over
 * `bytes`. Throws `ipc/cancelled`.
 */
export async function readPdfInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<PdfPageText[]> {
  const pages = await runInThread<PdfPageText[]>(entry, { given: bytes, transfer: [bytes.buffer], signal });
  if (pages === undefined) throw new Error('the PDF was not read back');
  return pages;
}

import { AppError } from '#shared/errors/app-error.ts';
import { Worker } from 'node:worker_threads';
import type { PdfPageText } from './read-pdf-text.ts';

// From source under Node, or built beside the bundle of core (electron.vite.config.ts).
const entry = new URL(`./read-pdf-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/**
 * `readPdfText` in a thread of its own, since pdf.js holds the event loop for up to half a second. Takes over
 * `bytes`. Throws `ipc/cancelled`. The thread has ended when this returns, and ends with its process.
 */
export async function readPdfInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<PdfPageText[]> {
  if (signal.aborted) throw new AppError('ipc/cancelled');
  const worker = new Worker(entry, { workerData: bytes, transferList: [bytes.buffer] });
  // Only then: some versions of Electron crash now and then when a thread is stopped from outside (issue 47986).
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<PdfPageText[]>((resolve, reject) => {
      let pages: PdfPageText[] | undefined;
      worker.once('message', (message: PdfPageText[]) => {
        pages = message;
      });
      // What pdf.js says may quote the file. The end of the thread follows.
      worker.once('error', () => {
        pages = undefined;
      });
      worker.once('exit', () => {
        if (pages !== undefined) resolve(pages);
        else reject(signal.aborted ? new AppError('ipc/cancelled') : new Error('the PDF was not read back'));
      });
    });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

import { once } from 'node:events';
import type { Writable } from 'node:stream';

export type ByteSink = (bytes: Uint8Array) => Promise<void>;

export type PdfOutput = Writable | ByteSink;

/** One way of writing for both: resolves when more can be taken. What fails after the last write, the stream reports itself. */
export function openSink(output: PdfOutput): ByteSink {
  if (typeof output === 'function') return output;
  return async (bytes) => {
    if (output.errored !== null) throw output.errored;
    if (!output.write(bytes)) await once(output, 'drain');
  };
}

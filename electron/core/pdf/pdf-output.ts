import type { Writable } from 'node:stream';

export type ByteSink = (bytes: Uint8Array) => Promise<void>;

export type PdfOutput = Writable | ByteSink;

/** One way of writing for both: resolves when more can be taken. */
export function openSink(output: PdfOutput): ByteSink {
  if (typeof output === 'function') return output;
  return async (bytes) => {
    await new Promise<void>((resolve, reject) => {
      output.write(bytes, (error) => {
        if (error === undefined || error === null) resolve();
        else reject(error);
      });
    });
  };
}

import { installNetworkTripwire } from '#shared/network/network-tripwire.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { readPdfText } from './read-pdf-text.ts';

/** Entry of the thread that `readPdfInWorker` starts: gets the bytes of one file, answers with its pages and ends. */
// A thread has a Node of its own, which the tripwire of its process does not reach.
installNetworkTripwire(
  (id) => process.getBuiltinModule(id),
  () => undefined,
);
parentPort?.postMessage(await readPdfText(workerData as Uint8Array));

import { installNetworkTripwire } from '#shared/network/network-tripwire.ts';
import { parentPort, workerData, type Transferable } from 'node:worker_threads';

/** All that the entry of a thread does: answers what `runInThread` gave it, and ends. */
export async function answerFromThread<Given, Answer>(
  work: (given: Given) => Promise<Answer>,
  transferOf: (answer: Answer) => readonly Transferable[] = () => [],
): Promise<void> {
  // Electron's Node would go on, and whoever waits for the thread would wait for ever.
  process.on('unhandledRejection', (reason) => {
    throw reason;
  });
  // A thread has a Node of its own, which the tripwire of its process does not reach.
  installNetworkTripwire(
    (id) => process.getBuiltinModule(id),
    () => undefined,
  );
  const answer = await work(workerData as Given);
  parentPort?.postMessage(answer, [...transferOf(answer)]);
}

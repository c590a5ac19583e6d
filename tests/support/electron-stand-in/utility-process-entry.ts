import { EventEmitter } from 'node:events';
import { EXIT_MESSAGE } from './utility-process-exit.ts';

/** So long after it has said that it exits a process is still there: Electron hears of it first. */
const GOODBYE_MS = 60;

/**
 * Loaded into a child process before its script: what a utility process of Electron has, and nothing that only a child
 * of Node has.
 */
class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    if (isConnected()) send(message);
  }
}

// For Node alone, which has read it.
delete process.env['NODE_COMPILE_CACHE'];

const send = process.send?.bind(process) ?? (() => false);
const isConnected = () => process.connected;
const waiting: unknown[] = [];
const parentPort = new ParentPort();
Object.defineProperty(process, 'parentPort', { value: parentPort, enumerable: true });
Object.defineProperty(process, 'send', { value: undefined });

process.on('message', (data) => {
  if (parentPort.listenerCount('message') === 0) waiting.push(data);
  else parentPort.emit('message', { data, ports: [] });
});
parentPort.on('newListener', (event) => {
  if (event !== 'message') return;
  setImmediate(() => {
    for (const data of waiting.splice(0)) parentPort.emit('message', { data, ports: [] });
  });
});
// Chromium ends what belongs to a browser that is gone, and asks nobody.
process.prependListener('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const exit = process.exit.bind(process);
process.exit = (code) => {
  const exitCode = Number(code ?? process.exitCode ?? 0);
  if (isConnected()) send({ [EXIT_MESSAGE]: exitCode });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, GOODBYE_MS);
  return exit(exitCode);
};

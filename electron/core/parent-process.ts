import type { Port } from '#shared/ipc/port.ts';

/** Electron's end in a utility process. */
interface ParentPort {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void;
}

/** What comes too late to be sent is no fault of core: `disconnect` follows, and ends it in order. */
function parentIsGone(): void {}

/** Core is started by Electron as a utility process, by tests and the command line as a child process. */
export function parentProcess(): Port {
  const listeners = new Set<(message: unknown) => void>();
  const receive = (message: unknown) => {
    for (const listener of listeners) listener(message);
  };
  const { parentPort } = process as { readonly parentPort?: ParentPort };
  if (parentPort === undefined) process.on('message', receive);
  else parentPort.on('message', ({ data }) => receive(data));
  return {
    post(message) {
      if (parentPort !== undefined) parentPort.postMessage(message);
      else if (process.connected) process.send?.(message, undefined, undefined, parentIsGone);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

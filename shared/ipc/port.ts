/**
 * One end of a message pipe. A utility process, a child process, a window and an in-memory pair all
 * offer this shape, so `serve` and `connect` never know where they run.
 */
export interface Port {
  readonly post: (message: unknown) => void;
  /** Returns a function that stops listening. */
  readonly listen: (listener: (message: unknown) => void) => () => void;
}

/** Two connected ports in one process. Messages are structured-cloned, as between real processes. */
export function createPortPair(): readonly [Port, Port] {
  const listeners: [Set<(message: unknown) => void>, Set<(message: unknown) => void>] = [
    new Set(),
    new Set(),
  ];
  function end(own: 0 | 1, other: 0 | 1): Port {
    return {
      post(message) {
        const copy = structuredClone(message);
        queueMicrotask(() => {
          for (const listener of listeners[other]) listener(copy);
        });
      },
      listen(listener) {
        listeners[own].add(listener);
        return () => listeners[own].delete(listener);
      },
    };
  }
  return [end(0, 1), end(1, 0)];
}

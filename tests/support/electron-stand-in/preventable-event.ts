import type { EventEmitter } from 'node:events';

/** Emits as Electron does, with an event first, and tells whether a listener refused. */
export function emitPreventable(emitter: EventEmitter, name: string, ...args: readonly unknown[]): boolean {
  let isPrevented = false;
  const event = {
    preventDefault() {
      isPrevented = true;
    },
    get defaultPrevented() {
      return isPrevented;
    },
  };
  emitter.emit(name, event, ...args);
  return isPrevented;
}

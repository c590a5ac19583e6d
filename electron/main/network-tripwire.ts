interface Tripwire {
  /** How often something tried to reach a network. */
  readonly attempts: () => number;
}

type Thrower = (...args: readonly unknown[]) => never;

/**
 * Replaces every way out of Node by one that counts and throws. Chromium's switches do not bind
 * Node's sockets. A tripwire against mistakes, not a wall: native code passes it.
 * Goes through getBuiltinModule because importing these modules is forbidden in this folder.
 */
export function installNetworkTripwire(): Tripwire {
  let attempts = 0;
  const refuse: Thrower = () => {
    attempts += 1;
    throw new Error('network/refused');
  };

  const net = process.getBuiltinModule('node:net');
  // `net.connect`, `tls.connect`, `http.request` and undici all end here; pipes of child processes do not.
  Reflect.set(net.Socket.prototype, 'connect', refuse);
  replaceAll(process.getBuiltinModule('node:dgram'), ['createSocket'], refuse);
  replaceAll(process.getBuiltinModule('node:tls'), ['connect'], refuse);
  for (const names of [process.getBuiltinModule('node:dns'), process.getBuiltinModule('node:dns').promises]) {
    replaceAll(names, lookups, refuse);
  }
  replaceAll(globalThis, ['fetch', 'WebSocket', 'EventSource'], refuse);
  process.getBuiltinModule('node:module').syncBuiltinESMExports();
  return { attempts: () => attempts };
}

const lookups = ['lookup', 'lookupService', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse'];

function replaceAll(target: object, names: readonly string[], refuse: Thrower): void {
  for (const name of names) {
    if (!(name in target)) continue;
    Object.defineProperty(target, name, { value: refuse, configurable: true, writable: true });
  }
}

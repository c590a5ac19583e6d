/**
 * Replaces every way out of Node by one that counts and throws. A tripwire against mistakes in our code
 * and in libraries, not a wall: native code passes it. The modules are taken by name at run time, since
 * importing them is forbidden here.
 */
export function installNetworkTripwire(onAttempt: () => void): void {
  function refuse(): never {
    onAttempt();
    throw new Error('network/refused');
  }
  // `net.connect`, `http.request` and undici all end in this one method; pipes to a parent do not.
  const sockets = process.getBuiltinModule('node:net');
  replace(sockets.Socket.prototype, 'connect', refuse);
  replace(sockets.Server.prototype, 'listen', refuse);
  replace(process.getBuiltinModule('node:tls'), 'connect', refuse);
  replace(process.getBuiltinModule('node:dgram'), 'createSocket', refuse);
  const names = process.getBuiltinModule('node:dns');
  for (const resolver of [
    names,
    names.promises,
    names.Resolver.prototype,
    names.promises.Resolver.prototype,
  ]) {
    for (const name of Object.getOwnPropertyNames(resolver)) {
      if (/^(?:lookup|resolve|reverse)/u.test(name)) replace(resolver, name, refuse);
    }
  }
  for (const name of ['fetch', 'WebSocket', 'EventSource']) replace(globalThis, name, refuse);
  process.getBuiltinModule('node:module').syncBuiltinESMExports();
}

function replace(target: object, name: string, value: () => never): void {
  if (name in target) Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

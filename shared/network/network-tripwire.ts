/** Node's `process.getBuiltinModule`: importing these modules is forbidden, and this folder knows no Node. */
type GetBuiltinModule = (id: string) => object | undefined;

type Call = (this: object, ...args: unknown[]) => unknown;

/**
 * Replaces every way out of Node by one that tells and throws `network/refused`; called by every process and
 * thread of ours before anything else. A tripwire against mistakes in our code and in libraries, not a wall: native
 * code passes it. Pipes stay on this computer and may be listened on.
 */
export function installNetworkTripwire(getBuiltinModule: GetBuiltinModule, onAttempt: () => void): void {
  const of = (id: string) => getBuiltinModule(`node:${id}`);
  function refuse(): never {
    onAttempt();
    throw new Error('network/refused');
  }

  // `net.connect`, `tls.connect`, `http.request` and undici all end in this one method; pipes to a parent do not.
  replace(prototypeOf(of('net'), 'Socket'), ['connect'], refuse);
  const servers = prototypeOf(of('net'), 'Server');
  const listen = partOf(servers, 'listen') as Call | undefined;
  replace(servers, ['listen'], function listenOnPipe(this: object, ...args: unknown[]) {
    return isPipe(args[0]) ? listen?.apply(this, args) : refuse();
  });
  replace(of('tls'), ['connect'], refuse);
  replace(of('dgram'), ['createSocket'], refuse);
  replace(prototypeOf(of('dgram'), 'Socket'), ['bind', 'connect', 'send'], refuse);
  replace(of('inspector'), ['open'], refuse);
  const dns = of('dns');
  const promises = partOf(dns, 'promises');
  for (const resolver of [dns, promises, prototypeOf(dns, 'Resolver'), prototypeOf(promises, 'Resolver')]) {
    if (!isObject(resolver)) continue;
    const names = Object.getOwnPropertyNames(resolver);
    replace(
      resolver,
      names.filter((name) => /^(?:lookup|resolve|reverse)/u.test(name)),
      refuse,
    );
  }
  replace(globalThis, ['fetch', 'WebSocket', 'EventSource'], refuse);
  const sync = partOf(of('module'), 'syncBuiltinESMExports') as (() => void) | undefined;
  sync?.();
}

/** `listen('/path')` or `listen({ path })`; a text of digits is a port. */
function isPipe(where: unknown): boolean {
  if (isObject(where))
    return typeof partOf(where, 'path') === 'string' && partOf(where, 'port') === undefined;
  return typeof where === 'string' && !/^\d+$/u.test(where);
}

function prototypeOf(module: unknown, name: string): unknown {
  return partOf(partOf(module, name), 'prototype');
}

function partOf(value: unknown, name: string): unknown {
  return isObject(value) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function replace(target: unknown, names: readonly string[], value: Call): void {
  if (!isObject(target)) return;
  for (const name of names) {
    if (name in target) Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
}

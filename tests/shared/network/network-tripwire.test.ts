import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const tripwire = new URL('../../../shared/network/network-tripwire.ts', import.meta.url).href;

/** Ways out, each tried in a process of its own against a server on this computer. */
const waysOut: Readonly<Record<string, string>> = {
  fetch: `fetch('http://127.0.0.1:' + port)`,
  'a WebSocket': `new WebSocket('ws://127.0.0.1:' + port)`,
  'a request of node:http': `new Promise((resolve, reject) => http.get({ port }, resolve).on('error', reject))`,
  'a TCP socket': `new Promise((resolve) => net.connect(port, '127.0.0.1', resolve))`,
  'a TLS socket': `tls.connect(port, '127.0.0.1').on('error', () => {})`,
  'a TCP server': `new Promise((resolve) => net.createServer().listen(0, '127.0.0.1', resolve))`,
  'a TCP server by a text': `new Promise((resolve) => net.createServer().listen('0', resolve))`,
  'a server of node:http': `new Promise((resolve) => http.createServer().listen({ port: 0 }, resolve))`,
  'a UDP socket': `dgram.createSocket('udp4').send('x', port, '127.0.0.1')`,
  'a UDP socket by its class': `new dgram.Socket('udp4').send('x', port, '127.0.0.1')`,
  'a name lookup': `dns.promises.lookup('localhost')`,
  'a name lookup by callback': `new Promise((resolve) => dns.lookup('localhost', resolve))`,
  'a lookup of a service': `dns.promises.lookupService('127.0.0.1', 22)`,
  'a resolver': `new dns.Resolver().resolveTxt('localhost', () => {})`,
  'a resolver of promises': `void new dns.promises.Resolver().resolveSrv('localhost').catch(() => {})`,
  'a debugger': `inspector.open(0)`,
};

async function attempt(wayOut: string, hasTripwire: boolean): Promise<string> {
  const script = `
    import net from 'node:net'; import tls from 'node:tls'; import http from 'node:http';
    import dgram from 'node:dgram'; import dns from 'node:dns'; import inspector from 'node:inspector';
    import { installNetworkTripwire } from '${tripwire}';
    const server = http.createServer((_request, response) => response.end('reached'));
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    let attempts = 0;
    if (${String(hasTripwire)}) installNetworkTripwire(process.getBuiltinModule, () => { attempts += 1; });
    let end = 'went on';
    try { await ${wayOut}; } catch (error) { end = error.message; }
    console.log(end + ' ' + attempts);
    process.exit(0);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--no-warnings', '--eval', script]);
  return stdout.trim();
}

describe('the network tripwire', () => {
  it.each(Object.entries(waysOut))(
    'stops and counts %s, which goes on without it',
    async (_name, code) => {
      expect(await attempt(code, false)).toBe('went on 0');
      expect(await attempt(code, true)).toBe('network/refused 1');
    },
    60_000,
  );

  it('lets pipes be, which stay on this computer', async () => {
    const pipe = process.platform === 'win32' ? '\\\\.\\pipe\\casekeep-tripwire' : '/tmp/casekeep-tripwire';
    const path = JSON.stringify(`${pipe}-${String(process.pid)}`);
    expect(await attempt(`new Promise((resolve) => net.createServer().listen(${path}, resolve))`, true)).toBe(
      'went on 0',
    );
  });
});

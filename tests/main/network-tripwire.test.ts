import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const repository = new URL('../..', import.meta.url);

/** Tries a way out against a server on this computer, in a process of its own. */
async function attempt(wayOut: string, hasTripwire: boolean): Promise<string> {
  const script = `
    import { createServer } from 'node:http';
    import net from 'node:net'; import tls from 'node:tls'; import http from 'node:http';
    import dgram from 'node:dgram'; import dns from 'node:dns';
    const server = createServer((_request, response) => response.end('reached'));
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    let tripwire;
    if (${hasTripwire}) {
      const { installNetworkTripwire } = await import('./electron/main/network-tripwire.ts');
      tripwire = installNetworkTripwire();
    }
    try { console.log(await (${wayOut})(port)); } catch (error) { console.log(error.message); }
    console.log(tripwire?.attempts() ?? 0);
    process.exit(0);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: repository,
  });
  return stdout.trim().replaceAll('\n', ' ');
}

const waysOut: Record<string, string> = {
  fetch: "async (port) => (await fetch('http://127.0.0.1:' + port)).text()",
  'a request of node:http':
    "(port) => new Promise((resolve, reject) => http.get({ host: '127.0.0.1', port }, () => resolve('reached')).on('error', reject))",
  'a TCP socket':
    "(port) => new Promise((resolve) => net.connect(port, '127.0.0.1', () => resolve('reached')))",
  'a UDP socket': "async () => { dgram.createSocket('udp4').close(); return 'reached'; }",
  'a name lookup': "async () => { await dns.promises.lookup('localhost'); return 'reached'; }",
};

describe('the network tripwire', () => {
  it.each(Object.entries(waysOut))(
    'stops and counts %s, which reaches its target without it',
    async (_name, code) => {
      expect(await attempt(code, false)).toBe('reached 0');
      expect(await attempt(code, true)).toBe('network/refused 1');
    },
  );
});

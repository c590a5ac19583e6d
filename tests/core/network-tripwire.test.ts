import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const tripwire = fileURLToPath(new URL('../../electron/core/network-tripwire.ts', import.meta.url));

/** Ways out, each tried in a process of its own; the server it would reach listens on this machine. */
const attempts = {
  'net.connect': `net.connect(port, '127.0.0.1')`,
  'net.createServer': `net.createServer().listen(0)`,
  'http.get': `http.get('http://127.0.0.1:' + port)`,
  'tls.connect': `tls.connect(port, '127.0.0.1')`,
  'dgram.createSocket': `dgram.createSocket('udp4').send('x', port, '127.0.0.1')`,
  'dns.lookup': `dns.lookup('localhost', () => {})`,
  'dns.promises.resolve4': `await dns.promises.resolve4('localhost')`,
  'dns.Resolver': `new dns.Resolver().resolve4('localhost', () => {})`,
  fetch: `await fetch('http://127.0.0.1:' + port)`,
  WebSocket: `new WebSocket('ws://127.0.0.1:' + port)`,
} as const;

function tryOut(attempt: string, isArmed: boolean): string {
  const script = `
    import net from 'node:net'; import http from 'node:http'; import tls from 'node:tls';
    import dgram from 'node:dgram'; import dns from 'node:dns';
    import { installNetworkTripwire } from ${JSON.stringify(tripwire)};
    const server = http.createServer((_, answer) => answer.end('reached'));
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    process.on('uncaughtException', () => {});
    let caught = 0;
    if (${isArmed}) installNetworkTripwire(() => { caught += 1; });
    let thrown = 'nothing';
    try { ${attempt}; } catch (error) { thrown = (error.cause ?? error).message; }
    console.log(caught + ' ' + thrown);
    process.exit(0);`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--no-warnings', '-e', script], {
    encoding: 'utf8',
  });
  return stdout.trim();
}

test.for(Object.entries(attempts))('%s is refused and counted', ([, attempt]) => {
  expect(tryOut(attempt, true)).toMatch(/^[1-9]\d* (?:network\/refused|nothing)$/u);
});

test('without the tripwire the same attempts go out, so the refusals above mean something', () => {
  expect(tryOut(attempts.fetch, false)).toBe('0 nothing');
  expect(tryOut(attempts['net.connect'], false)).toBe('0 nothing');
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchStandIn } from '../support/launch-stand-in.ts';
import { runSession } from '../support/watched-session.ts';

/**
 * Two namespaces joined by a cable, one with a default route and a fixed neighbour, so that whatever tries to leave
 * becomes a packet at the other end, where the kernel counts it.
 */
const inside = `casekeep-in-${String(process.pid)}`;
const outside = `casekeep-out-${String(process.pid)}`;
const repository = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'casekeep-network-'));
const SETTLE_MS = 1000;
/** Timers of Chromium that would reach out some time after the start. */
const IDLE_MS = 30_000;

function ip(...args: readonly string[]): string {
  return execFileSync('ip', args, { encoding: 'utf8' });
}

beforeAll(async () => {
  for (const space of [inside, outside]) {
    ip('netns', 'add', space);
    ip('netns', 'exec', space, 'sh', '-c', 'echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6 || true');
  }
  ip('-n', inside, 'link', 'add', 'd0', 'type', 'veth', 'peer', 'name', 'd1', 'netns', outside);
  ip('-n', inside, 'address', 'add', '10.9.9.1/24', 'dev', 'd0');
  ip('-n', outside, 'address', 'add', '10.9.9.2/24', 'dev', 'd1');
  for (const [space, device] of [
    [inside, 'lo'],
    [inside, 'd0'],
    [outside, 'd1'],
  ] as const) {
    ip('-n', space, 'link', 'set', device, 'up');
  }
  ip('-n', inside, 'route', 'add', 'default', 'via', '10.9.9.2');
  const [{ address }] = JSON.parse(ip('-n', outside, '-j', 'link', 'show', 'd1')) as [{ address: string }];
  ip('-n', inside, 'neigh', 'replace', '10.9.9.2', 'lladdr', address, 'dev', 'd0', 'nud', 'permanent');
  await sleep(SETTLE_MS);
});
afterAll(() => {
  for (const space of [inside, outside]) ip('netns', 'delete', space);
  rmSync(folder, { recursive: true });
});

/** Packets of any kind that arrived at the other end, ARP and IGMP among them. */
function arrived(): number {
  const shown = ip('-n', outside, '-s', '-j', 'link', 'show', 'd1');
  const [{ stats64 }] = JSON.parse(shown) as [{ stats64: { rx: { packets: number } } }];
  return stats64.rx.packets;
}

const trace = join(folder, 'trace');
const strace = [
  'strace',
  '-f',
  '-qq',
  '-o',
  trace,
  '-e',
  'trace=socket,connect,sendto,sendmsg,sendmmsg,bind,listen',
];

/** Calls that name an inet address, or open a socket that could. */
function inetCalls(): readonly string[] {
  return readFileSync(trace, 'utf8')
    .split('\n')
    .filter((line) => /AF_INET|sin6?_addr/u.test(line) && !line.includes(' socket('));
}

test('a session and half a minute of idling send no packet, and name no address but Chromium’s own probe', async () => {
  const before = arrived();
  {
    await using app = await launchStandIn({
      mainFolder: repository,
      mainScript: join(repository, 'out', 'main', 'main.js'),
      userData: join(folder, 'user-data'),
      headless: true,
      under: ['ip', 'netns', 'exec', inside, ...strace],
    });
    await runSession(app, folder);
    await sleep(IDLE_MS);
    expect(app.logs()).not.toContain('network/refused');
  }
  await sleep(SETTLE_MS);
  expect(arrived() - before).toBe(0);
  const calls = inetCalls();
  // A UDP connect sends nothing: it asks the kernel for a route.
  expect(calls.filter((line) => !line.includes('2001:4860:4860::8888'))).toEqual([]);
  process.stdout.write(
    `packets: 0; calls with an inet address: ${String(calls.length)} (Chromium's probe)\n`,
  );
});

test('a program that looks for a server is seen by both', async () => {
  const before = arrived();
  const control = `fetch('http://192.0.2.1/', { signal: AbortSignal.timeout(1500) }).catch(() => {})`;
  execFileSync('ip', ['netns', 'exec', inside, ...strace, process.execPath, '-e', control]);
  await sleep(SETTLE_MS);
  expect(arrived() - before).toBeGreaterThan(0);
  expect(inetCalls().some((line) => line.includes('192.0.2.1'))).toBe(true);
});

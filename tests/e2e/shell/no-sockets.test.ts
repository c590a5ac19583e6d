import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { launchApp } from '../../support/launch-app.ts';
import { areSocketsReadable, inetSocketsOf, type InetSocket } from '../../support/machine/inet-sockets.ts';
import { processTree } from '../../support/machine/process-tree.ts';
import { runSession } from '../../support/watched-session.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-sockets-'));
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

/** Chromium asks the kernel whether IPv6 is there by connecting, without sending, to 2001:4860:4860::8888. */
const IPV6_PROBE = '60480120000060480000000088880000:01BB';

/** Looks again and again at what a process and its descendants hold, until it is told to stop. */
async function watch(rootId: number, signal: AbortSignal) {
  const seen = new Map<string, InetSocket>();
  const readable = new Set<number>();
  let looks = 0;
  while (!signal.aborted) {
    const processIds = processTree(rootId);
    for (const id of processIds.filter(areSocketsReadable)) readable.add(id);
    for (const socket of inetSocketsOf(processIds)) seen.set(JSON.stringify(socket), socket);
    looks += 1;
    await sleep(20);
  }
  return { sockets: [...seen.values()], readable, looks };
}

// The kernel's own list of sockets, which Linux alone offers as files.
const isListOffered = existsSync('/proc/net/tcp');

it.runIf(isListOffered)('no process of the app holds an inet socket during a session', async () => {
  await using app = await launchApp();
  const before = await app.processIds();
  const abort = new AbortController();
  const watching = watch(before.main, abort.signal);
  await runSession(app, folder);
  abort.abort();
  const { sockets, readable, looks } = await watching;
  expect(sockets.filter(({ remote }) => remote !== IPV6_PROBE)).toEqual([]);
  expect([...readable]).toEqual(expect.arrayContaining([before.main, before.core, before.browser]));
  expect(looks).toBeGreaterThan(20);
  expect(app.logs()).not.toContain('network/refused');
});

it.runIf(isListOffered).each(['node:net', 'node:dgram'])(
  'a grandchild that opens a socket of %s is seen',
  async (module) => {
    const opens =
      module === 'node:net' ? `createServer().listen(0, done)` : `createSocket('udp4').bind(0, done)`;
    const script = join(folder, `opens-${module.slice(5)}.mjs`);
    writeFileSync(
      script,
      `import { fork } from 'node:child_process'; import * as module from '${module}';
     const done = () => process.send('open');
     if (process.argv[2] === 'child') module.${opens};
     else fork(process.argv[1], ['child']).on('message', () => process.send('open'));
     process.on('disconnect', () => process.exit());`,
    );
    const control = fork(script);
    await new Promise((resolve) => {
      control.once('message', resolve);
    });
    const sockets = inetSocketsOf(processTree(control.pid ?? 0));
    control.disconnect();
    expect(sockets).toHaveLength(1);
    expect(sockets[0]?.processId).not.toBe(control.pid);
  },
);

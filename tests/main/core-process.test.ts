import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UtilityProcess } from 'electron';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { startCoreProcess, type CoreProcess } from '#main/core-process.ts';
import { createPartFiles } from '#main/part-files.ts';
import { isRunning } from '../support/electron-stand-in/is-running.ts';
import { StandInUtilityProcess } from '../support/electron-stand-in/stand-in-utility-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-core-process-'));
const started: CoreProcess[] = [];
afterEach(async () => {
  for (const core of started.splice(0)) await core.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Says back what it is sent, with its process id and its environment. */
const echo = `process.parentPort.on('message', ({ data: message }) => {
  if (message.type === 'stop') process.exit(0);
  if (message.type === 'crash') process.kill(process.pid, 'SIGKILL');
  process.parentPort.postMessage({ said: message, pid: process.pid, env: Object.keys(process.env) });
});`;
/** A core that is stuck in a long statement: it neither hears `stop` nor dies of SIGTERM. */
const stuck = `process.on('SIGTERM', () => {}); process.parentPort.on('message', ({ data: message }) => {
  process.parentPort.postMessage({ said: message, pid: process.pid });
  if (message.type === 'stick') for (;;);
});`;

function start(script: string) {
  const entryPath = join(folder, `core-${started.length}-${script.length}.mjs`);
  writeFileSync(entryPath, script);
  const received: { said: unknown; pid: number; env: readonly string[] }[] = [];
  const exits: number[] = [];
  const partFiles = createPartFiles();
  const core = startCoreProcess({
    fork: (path, args, options) =>
      new StandInUtilityProcess(path, args, options as object) as unknown as UtilityProcess,
    entryPath,
    computerFolder: folder,
    env: { ...process.env, CASEKEEP_SECRET: 'secret' },
    onUnexpectedExit: () => exits.push(performance.now()),
    removePartFiles: partFiles.removeOf,
  });
  started.push(core);
  core.port.listen((message) => received.push(message as (typeof received)[number]));
  return { core, received, exits, partFiles };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
}

describe('the core process', () => {
  it('passes messages both ways and gets nothing of the environment but what it needs', async () => {
    const { core, received } = start(echo);
    core.port.post({ hello: new Uint8Array([1, 2]) });
    await until(() => received.length === 1);
    expect(received[0]?.said).toEqual({ hello: new Uint8Array([1, 2]) });
    expect(received[0]?.env).not.toContain('CASEKEEP_SECRET');
    expect(received[0]?.env).not.toContain('PATH');
  });

  it('is another process after a restart, and keeps what was asked meanwhile', async () => {
    const { core, received, exits } = start(echo);
    core.port.post('before');
    await until(() => received.length === 1);
    const oldPid = core.pid();
    const restarted = core.restart();
    core.port.post('meanwhile');
    await restarted;
    await until(() => received.length === 2);
    expect(received[1]?.said).toBe('meanwhile');
    expect(received[1]?.pid).not.toBe(oldPid);
    expect(isRunning(oldPid)).toBe(false);
    expect(exits).toEqual([]);
  });

  it('hears nothing that was asked before it was to be ended once more', async () => {
    const { core, received } = start(echo);
    const restarted = core.restart();
    core.port.post('from a page that is locked in the meantime');
    void core.restart();
    core.port.post('from the next page');
    await restarted;
    await until(() => received.length > 0);
    expect(received.map(({ said }) => said)).toEqual(['from the next page']);
  });

  it('is ended by force when it neither answers nor ends', async () => {
    const { core, received } = start(stuck);
    core.port.post({ type: 'stick' });
    await until(() => received.length === 1);
    const pid = core.pid();
    expect(isRunning(pid)).toBe(true);
    await core.stop();
    expect(isRunning(pid)).toBe(false);
  });

  it('is started again after a crash, which is reported', async () => {
    const { core, received, exits } = start(echo);
    core.port.post({ type: 'crash' });
    await until(() => exits.length === 1);
    core.port.post('again');
    await until(() => received.length === 1);
    expect(received[0]?.said).toBe('again');
  });

  it('that dies at start is not started for ever, but again when something is asked', async () => {
    const { core, exits } = start('process.exit(3)');
    await until(() => exits.length === 3);
    expect(core.pid()).toBeUndefined();
    core.port.post('again');
    await until(() => exits.length === 4);
  });
});

/** Says that it exits, and is still there: Electron hears of the first. */
const lingering = `process.parentPort.on('message', ({ data: { type, ms } }) => {
  if (type !== 'stop') return process.parentPort.postMessage({ said: type, pid: process.pid });
  const exit = process.exit;
  const wait = Atomics.wait;
  Atomics.wait = (array, index, value) => wait(array, index, value, MS);
  exit(0);
});`;

describe('the end of a core', () => {
  it.each([
    ['ends a while after it has said so', 300],
    ['says so and stays', 60_000],
  ])('is not told before it is gone, when it %s', async (_name, ms) => {
    const { core, received } = start(lingering.replace('MS', String(ms)));
    core.port.post({ type: 'ready' });
    await until(() => received.length === 1);
    const { pid = 0 } = received[0] ?? {};
    await core.stop();
    // The system keeps the number of one that was killed until its parent has asked how it ended.
    await expect.poll(() => isRunning(pid), { timeout: 500 }).toBe(false);
  });

  it('comes when it handles a rejection as little as an exception', async () => {
    const { received, core, exits } = start(
      `process.parentPort.on('message', () => { Promise.reject(new Error('said by a witness')); });
       process.on('unhandledRejection', () => process.exit(70));`,
    );
    core.port.post({ type: 'reject' });
    await until(() => exits.length === 1);
    expect(received).toEqual([]);
  });

  it('comes when V8 gives up, and what it reports of that is not thrown in main', async () => {
    // As V8 ends a process whose memory is exhausted.
    const { core, exits } = start(`process.parentPort.on('message', () => process.abort());`);
    const pid = core.pid();
    core.port.post({ type: 'abort' });
    await until(() => exits.length === 1);
    expect(core.pid()).not.toBe(pid);
  });
});

/** Begins a file beside each path that it is sent, as an export does, and is stuck from then on. */
const exporting = `import { mkdirSync, writeFileSync } from 'node:fs';
const mark = process.argv.find((each) => each.startsWith('--part-mark=')).slice('--part-mark='.length);
process.on('SIGTERM', () => {}); process.parentPort.on('message', ({ data: { path, crash, isFolder } }) => {
  const part = path + '.' + mark + '.part';
  if (isFolder) mkdirSync(part + '/blobs', { recursive: true });
  else if (path !== undefined) writeFileSync(part, 'what a witness said');
  process.parentPort.postMessage({ said: path });
  if (crash === true) setTimeout(() => process.kill(process.pid, 'SIGKILL'), 200);
  else for (;;);
});`;

describe('what core had begun to write outside the vault', () => {
  const foreign = ['dossier.pdf', 'dossier.pdf.part', 'dossier.pdf.0123456789abcdef.part', 'other.part'];

  async function beginExport(place: string, message: object) {
    const shelf = join(folder, place);
    mkdirSync(shelf);
    for (const name of foreign) writeFileSync(join(shelf, name), 'mine');
    const test = start(exporting);
    const path = join(shelf, 'dossier.pdf');
    test.partFiles.note(path);
    test.core.port.post({ path, ...message });
    await until(() => test.received.length === 1);
    expect(readdirSync(shelf)).toHaveLength(foreign.length + 1);
    return { ...test, shelf };
  }

  it('is removed when core has to be killed, and files of others are left alone', async () => {
    const { core, shelf } = await beginExport('killed', {});
    await core.restart();
    expect(readdirSync(shelf).sort()).toEqual([...foreign].sort());
  });

  it('is removed with all that is in it when it is a folder', async () => {
    const { core, shelf } = await beginExport('folder', { isFolder: true });
    await core.restart();
    expect(readdirSync(shelf).sort()).toEqual([...foreign].sort());
  });

  it('is removed when core crashes', async () => {
    const { exits, shelf } = await beginExport('crashed', { crash: true });
    await until(() => exits.length === 1 && readdirSync(shelf).length === foreign.length);
    expect(readdirSync(shelf).sort()).toEqual([...foreign].sort());
  });

  it('bears another mark in every core, so that the next one is not robbed', async () => {
    const marks = new Set<string>();
    const script = `process.parentPort.on('message', ({ data: { type } }) => {
      if (type === 'stop') process.exit(0);
      process.parentPort.postMessage({ said: process.argv.find((each) => each.startsWith('--part-mark=')) });
    });`;
    const { core, received } = start(script);
    for (let round = 1; round <= 3; round += 1) {
      core.port.post({ type: 'which' });
      await until(() => received.length === round);
      await core.restart();
    }
    for (const { said } of received) marks.add(String(said));
    expect(marks.size).toBe(3);
    for (const mark of marks) expect(mark).toMatch(/^--part-mark=[0-9a-f]{16}$/u);
  });
});

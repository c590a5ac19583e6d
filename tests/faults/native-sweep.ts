import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVault } from '#core/vault/opening/create-vault.ts';
import { realFloorDeps, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { addBo } from '#tests/support/vault-people.ts';
import { NEW_PASSPHRASE } from '#tests/support/vault-passphrases.ts';
import type { NativeJob } from './native-child.ts';
import { whatIsLeft, type Findings, type LeftPlace, type Said } from './what-is-left.ts';

/** Changes of the file system that SQLite makes in native code and Node in its own. `write` is Node's alone, and mostly no file. */
const CHANGING_CALLS = ['pwrite64', 'fsync', 'fdatasync', 'ftruncate', 'rename', 'unlink'];
const child = fileURLToPath(new URL('./native-child.ts', import.meta.url));

/** The n-th call of one name, counted from 1 in each thread, as strace counts. */
export interface CallPlace {
  readonly call: string;
  readonly at: number;
}

export interface NativeFault extends CallPlace {
  readonly kind: 'SIGKILL' | 'ENOSPC' | 'EIO' | 'EROFS' | 'EACCES';
  /** Every later call of this name fails too. */
  readonly forEver: boolean;
}

export interface NativeRun extends Findings {
  readonly said: Said;
  /** Calls that were made to fail, or one process that was killed. */
  readonly injected: number;
}

export interface NativeSweep {
  /** Every call of the thread that works with SQLite in a run without a fault, by name. */
  readonly places: readonly CallPlace[];
  readonly run: (fault: NativeFault | undefined, job?: Partial<NativeJob>) => Promise<NativeRun>;
  readonly end: () => void;
}

/** A closed vault of two people, copied for every run. Throws where strace is missing. */
export async function openNativeSweep(): Promise<NativeSweep> {
  const root = mkdtempSync(join(tmpdir(), 'casekeep-native-'));
  const base = await aBaseVault(root);

  async function run(fault: NativeFault | undefined, job: Partial<NativeJob> = {}): Promise<NativeRun> {
    return inPlace(root, base, async (left, trace) => {
      const ended = await traced({ ...left, ...job }, fault, trace);
      const findings = await whatIsLeft(left, ended.said);
      const failed = readFileSync(trace, 'utf8').match(/\(INJECTED\)/gu)?.length ?? 0;
      return { ...findings, said: ended.said, injected: ended.wasKilled ? 1 : failed };
    });
  }

  const places = await inPlace(root, base, async (left, trace) => {
    await traced(left, undefined, trace);
    return placesIn(readFileSync(trace, 'utf8'));
  });
  return { places, run, end: () => rmSync(root, { recursive: true, force: true }) };
}

export async function aBaseVault(root: string): Promise<string> {
  const folder = join(root, 'Base.casekeep');
  const deps = realFloorDeps();
  const session = await createVault(deps, { folder, passphrase: TEST_PASSPHRASE, displayName: 'Test' });
  await addBo(deps, session);
  session.close();
  return folder;
}

async function inPlace<Result>(
  root: string,
  base: string,
  work: (left: LeftPlace, trace: string) => Promise<Result>,
): Promise<Result> {
  const place = mkdtempSync(join(root, 'run-'));
  const left = {
    folder: join(place, 'Vault.casekeep'),
    place: join(place, 'stick'),
    passphrase: TEST_PASSPHRASE,
    newPassphrase: NEW_PASSPHRASE,
  };
  try {
    cpSync(base, left.folder, { recursive: true });
    mkdirSync(left.place);
    return await work(left, join(place, 'trace'));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** The calls of the busiest thread in the order of the trace. */
function placesIn(trace: string): readonly CallPlace[] {
  const calls = [...trace.matchAll(/^(?<thread>\d+) +(?<call>[a-z0-9]+)\(/gmu)].flatMap(({ groups }) =>
    groups === undefined ? [] : [{ thread: groups['thread'] ?? '', call: groups['call'] ?? '' }],
  );
  const threads = [...Map.groupBy(calls, ({ thread }) => thread).values()];
  const busiest = threads.toSorted((one, other) => other.length - one.length)[0] ?? [];
  const counts = new Map<string, number>();
  return busiest.map(({ call }) => {
    const at = (counts.get(call) ?? 0) + 1;
    counts.set(call, at);
    return { call, at };
  });
}

async function traced(
  job: LeftPlace & Partial<NativeJob>,
  fault: NativeFault | undefined,
  trace: string,
): Promise<ProgramEnd> {
  const options = ['-f', '-qq', '-o', trace, '-e', `trace=${CHANGING_CALLS.join(',')}`];
  if (fault !== undefined) {
    const what = fault.kind === 'SIGKILL' ? 'signal=SIGKILL' : `error=${fault.kind}`;
    const when = `${String(fault.at)}${fault.forEver ? '+' : ''}`;
    options.push('-e', `inject=${fault.call}:${what}:when=${when}`);
  }
  const whole: NativeJob = {
    isTooEarly: false,
    ignoresRoom: false,
    diesWhenRefused: false,
    syncsLess: false,
    cases: 1,
    ...job,
  };
  return runProgram('strace', [...options, process.execPath, child, JSON.stringify(whole)]);
}

export interface ProgramEnd {
  readonly said: Said;
  readonly wasKilled: boolean;
}

/** What a program wrote on its standard output, in words. Rejects where there is no such program. */
export async function runProgram(program: string, args: readonly string[]): Promise<ProgramEnd> {
  const started = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    // What is counted, and cut off, is ours alone.
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  let out = '';
  started.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const [, signal] = (await once(started, 'close')) as [number | null, string | null];
  const whole = out.slice(0, out.lastIndexOf('\n') + 1);
  const lines = whole.split('\n').filter((line) => line !== '');
  return { said: lines.map((line) => line.split(' ')), wasKilled: signal === 'SIGKILL' };
}

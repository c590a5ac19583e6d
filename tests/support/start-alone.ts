import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { appEnvironment } from './app-environment.ts';
import { findElectron } from './find-electron.ts';

export interface LoneStart {
  readonly output: string;
  /** Null when it still ran when nobody waited any more: a box waits for a person. */
  readonly exitCode: number | null;
  /** What a box showed, where that can be told from outside. */
  readonly box: string | undefined;
}

interface StartOptions {
  readonly userData: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const repository = join(import.meta.dirname, '..', '..');
const mainScript = join(repository, 'out', 'main', 'main.js');
const registerScript = join(import.meta.dirname, 'electron-stand-in', 'register.ts');
const WAIT_MS = 20_000;

/** Starts the app as a person does, with nobody who drives it, and looks what becomes of it. */
export async function startAlone({ userData, args = [], env = {} }: StartOptions): Promise<LoneStart> {
  const electron = findElectron();
  const given = [`--user-data-dir=${userData}`, ...args];
  const options = { env: { ...appEnvironment(), ...env } };
  const child: ChildProcess =
    electron === undefined
      ? // With a channel, as a test that drives it: what a box says is then written.
        spawn(process.execPath, ['--import', registerScript, mainScript, '--headless', ...given], {
          env: { ...options.env, CASEKEEP_UNDER_TEST: 'yes' },
          stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        })
      : spawn(electron, [repository, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...given], {
          ...options,
          stdio: ['ignore', 'pipe', 'pipe'],
        });
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text: Buffer) => pieces.push(text.toString()));
  }
  const exited = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
  });
  const exitCode = await Promise.race([exited, sleep(WAIT_MS, null)]);
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await exited;
  const output = pieces.join('');
  const [, box] = /^\[box\] ([^]*?)$/mu.exec(output) ?? [];
  return { output, exitCode, box };
}

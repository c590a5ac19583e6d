import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { appEnvironment } from '../support/app-environment.ts';
import { runningCommands } from '../support/machine/running-commands.ts';

export interface WatchedProgram {
  /** Null while it runs; -1 when a signal ended it or it could not be started. */
  readonly exitCode: number | null;
  /** Of the program and of everything that it has started. */
  readonly commands: readonly string[];
  /** On Linux whether the kernel filters the calls of every page; undefined elsewhere. */
  readonly arePagesFiltered: boolean | undefined;
  /** What it wrote to standard output and error. */
  readonly written: string;
}

/** Starts a program as a person does, looks at it after that time and ends what it has started. */
export async function watchProgram(program: string, waitMs: number): Promise<WatchedProgram> {
  const userData = mkdtempSync(join(tmpdir(), 'casekeep-watched-'));
  const child = spawn(program, [`--user-data-dir=${userData}`], {
    env: appEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  child.stdout.on('data', (text: Buffer) => (written += text.toString()));
  child.stderr.on('data', (text: Buffer) => (written += text.toString()));
  let exitCode: number | null = null;
  const ended = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      exitCode = -1;
      written += error.message;
      resolve();
    });
    child.on('exit', (code) => {
      exitCode = code ?? -1;
      resolve();
    });
  });
  await Promise.race([ended, wait(waitMs)]);
  const running = exitCode === null && child.pid !== undefined ? runningCommands(child.pid) : [];
  const pages = running.filter(({ command }) => command.includes('--type=renderer'));
  const found = {
    exitCode,
    commands: running.map(({ command }) => command),
    arePagesFiltered:
      process.platform === 'linux' ? pages.length > 0 && pages.every(({ id }) => isFiltered(id)) : undefined,
    written,
  };
  for (const { id } of running.toReversed()) end(id);
  await Promise.race([ended, wait(5000)]);
  rmSync(userData, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  return found;
}

/** proc(5): 2 is a filter, as Chromium's sandbox sets it. */
function isFiltered(id: number): boolean {
  return /^Seccomp:\s+2$/mu.test(readFileSync(`/proc/${String(id)}/status`, 'utf8'));
}

function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It went with its parent.
  }
}

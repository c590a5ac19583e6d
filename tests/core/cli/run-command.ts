import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface CommandOutcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandInput {
  readonly passphrase?: string;
  /** A line more, as soon as it can be told from what the command has printed. */
  readonly answer?: (stdout: string) => string | undefined;
  /** Ctrl-C as soon as this is true. */
  readonly interruptWhen?: () => boolean;
}

const cli = fileURLToPath(new URL('../../../electron/core/cli/cli.ts', import.meta.url));

/** The command line as a process of its own, with a passphrase on standard input. */
export async function runCommand(
  args: readonly string[],
  { passphrase, answer, interruptWhen }: CommandInput = {},
): Promise<CommandOutcome> {
  const child = spawn(process.execPath, [cli, ...args], {
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '', NODE_OPTIONS: '' },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    const line = answer?.(stdout);
    if (line !== undefined) child.stdin.end(`${line}\n`);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // A command that fails before it reads closes the pipe.
  child.stdin.on('error', () => undefined);
  if (answer !== undefined) child.stdin.write(`${passphrase ?? ''}\n`);
  else child.stdin.end(passphrase === undefined ? '' : `${passphrase}\nnot part of it\n`);
  const watch = setInterval(() => {
    if (interruptWhen?.() !== true) return;
    clearInterval(watch);
    child.kill('SIGINT');
  }, 2);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  return { exitCode, stdout, stderr };
}

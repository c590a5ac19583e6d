import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { startCliCore } from '#core/cli/commands/cli-core.ts';
import { runCli } from '#core/cli/run-cli.ts';
import { TRAINING_COST } from '#core/crypto/argon2id.ts';
import { systemDeps } from '#core/system-deps.ts';
import { proveHere } from '../backup/prove-here.ts';
import type { CommandInput, CommandOutcome } from './run-command.ts';

interface HereInput extends Pick<CommandInput, 'answer'> {
  /** Bytes stand for all that comes in, a text for its first line. */
  readonly passphrase?: string | Buffer;
}

/**
 * The command line in this process: all of it but its last five lines, with a core of its own each time, keys at the
 * least that one may cost, and the proof of a backup beside it. What only a process can show goes to `runCommand`.
 */
export async function runHere(
  args: readonly string[],
  { passphrase, answer }: HereInput = {},
): Promise<CommandOutcome> {
  Object.assign(process.env, { LANG: 'C.UTF-8', LC_ALL: '' });
  const stdin = new PassThrough();
  let stdout = '';
  let stderr = '';
  const out = writable((text) => {
    stdout += text;
    const line = answer?.(stdout);
    if (line !== undefined && !stdin.writableEnded) stdin.end(`${line}\n`);
  });
  const err = writable((text) => {
    stderr += text;
  });
  if (answer !== undefined) stdin.write(`${passphrase?.toString() ?? ''}\n`);
  else if (typeof passphrase === 'object') stdin.end(passphrase);
  else stdin.end(passphrase === undefined ? '' : `${passphrase}\nnot part of it\n`);
  const deps = { ...systemDeps(), passphraseCost: async () => TRAINING_COST, startProver: proveHere };
  const exitCode = await runCli(['node', 'casekeep', ...args], {
    stdin,
    stdout: out,
    stderr: err,
    startCore: () => startCliCore(deps),
  });
  for (const stream of [out, err]) {
    stream.end();
    await once(stream, 'finish');
  }
  return { exitCode, stdout, stderr };
}

function writable(take: (text: string) => void): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      take(chunk.toString('utf8'));
      done();
    },
  });
}

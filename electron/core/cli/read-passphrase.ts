import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { ReadStream } from 'node:tty';

/** Longer than any passphrase that the vault takes, in UTF-8. */
const MAX_LINE_BYTES = 8192;

interface PassphraseSource {
  /** An open file descriptor; standard input if it is not given. */
  readonly descriptor?: number | undefined;
  readonly prompt: string;
}

/**
 * The first line of standard input or of a file descriptor, and nothing after it. Arguments and the
 * environment are never looked at: every process on the computer can read those.
 */
export async function readPassphrase({ descriptor, prompt }: PassphraseSource): Promise<string> {
  if (descriptor !== undefined) {
    return firstLine(createReadStream('', { fd: descriptor, autoClose: true }));
  }
  const { stdin } = process;
  if (!stdin.isTTY) return firstLine(stdin);
  process.stderr.write(prompt);
  try {
    return await typedLine(stdin);
  } finally {
    process.stderr.write('\n');
  }
}

async function firstLine(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const end = chunk.indexOf(0x0a);
    chunks.push(end === -1 ? chunk : chunk.subarray(0, end));
    length += chunk.length;
    if (end !== -1 || length > MAX_LINE_BYTES) break;
  }
  return Buffer.concat(chunks).toString('utf8').replace(/\r$/u, '');
}

/** Read without echo, key by key. */
async function typedLine(stdin: ReadStream): Promise<string> {
  stdin.setRawMode(true);
  let typed = '';
  try {
    for await (const chunk of stdin as AsyncIterable<Buffer>) {
      for (const key of chunk.toString('utf8')) {
        if (key === '\r' || key === '\n' || key === '\u0004') return typed;
        if (key === '\u0003') process.kill(process.pid, 'SIGINT');
        else typed = key === '\u007f' ? [...typed].slice(0, -1).join('') : typed + key;
      }
    }
    return typed;
  } finally {
    stdin.setRawMode(false);
  }
}

import { AppError } from '#shared/errors/app-error.ts';
import { createReadStream } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { ReadStream } from 'node:tty';
import { isUtf16 } from '#core/files/is-utf16.ts';

/** Longer than any passphrase that the vault takes, in UTF-8. */
const MAX_LINE_BYTES = 8192;

export interface PassphraseSource {
  /** One line each time; an empty text when there is none any more. */
  readonly next: (prompt: string) => Promise<string>;
}

/**
 * Reads passphrases line by line from standard input or a file descriptor. Arguments and the environment are
 * never looked at: every process on the computer can read those.
 */
export function openPassphraseSource(
  descriptor: number | undefined,
  { stdin, stderr }: { readonly stdin: Readable; readonly stderr: Writable },
): PassphraseSource {
  if (descriptor === undefined && stdin instanceof ReadStream) {
    return { next: (prompt) => askFor(stdin, stderr, prompt) };
  }
  let lines: ReturnType<typeof linesOf> | undefined;
  return {
    async next() {
      lines ??= linesOf(
        descriptor === undefined ? stdin : createReadStream('', { fd: descriptor, autoClose: true }),
      );
      const line = await lines.next();
      return line.done === true ? '' : line.value;
    },
  };
}

async function* linesOf(stream: Readable): AsyncGenerator<string, void> {
  let held = Buffer.alloc(0);
  let isFirst = true;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    held = Buffer.concat([held, chunk]);
    for (let end = held.indexOf(0x0a); end !== -1; end = held.indexOf(0x0a)) {
      const line = held.subarray(0, end);
      held = held.subarray(end + 1);
      yield textOf(line, isFirst);
      isFirst = false;
    }
    // Nothing that the vault would take; what follows is not looked at.
    if (held.length > MAX_LINE_BYTES) break;
  }
  if (held.length > 0) yield textOf(held, isFirst);
}

/** Shells of Windows put a byte order mark before the first line. Throws `file/utf-16`. */
function textOf(line: Buffer, isFirst: boolean): string {
  if (isFirst && isUtf16(line)) throw new AppError('file/utf-16');
  const text = line.toString('utf8').replace(/\r$/u, '');
  return isFirst ? text.replace(/^\uFEFF/u, '') : text;
}

async function askFor(stdin: ReadStream, stderr: Writable, prompt: string): Promise<string> {
  stderr.write(prompt);
  try {
    return await typedLine(stdin);
  } finally {
    stderr.write('\n');
  }
}

/** Read without echo, key by key. */
function typedLine(stdin: ReadStream): Promise<string> {
  stdin.setRawMode(true);
  stdin.resume();
  let typed = '';
  return new Promise((resolve) => {
    function take(chunk: Buffer): void {
      for (const key of chunk.toString('utf8')) {
        if (key === '\r' || key === '\n' || key === '\u0004') {
          // Only paused, not ended: another line may be asked for.
          stdin.off('data', take);
          stdin.pause();
          stdin.setRawMode(false);
          resolve(typed);
          return;
        }
        if (key === '\u0003') process.kill(process.pid, 'SIGINT');
        else typed = key === '\u007f' ? [...typed].slice(0, -1).join('') : typed + key;
      }
    }
    stdin.on('data', take);
  });
}

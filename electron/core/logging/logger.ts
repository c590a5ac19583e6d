import { isAppError } from '#shared/errors/app-error.ts';
import { appendFileSync } from 'node:fs';
import type { Clock } from '../clock.ts';

const MAX_LINES = 1000;
const CODE = /^[a-z][a-zA-Z0-9-]*(?:[./][a-zA-Z0-9-]+)*$/u;

/** Takes codes and numbers only. Text that a person typed has no way in. */
export interface Logger {
  readonly count: (code: string, numbers?: Readonly<Record<string, number>>) => void;
  /** Notes something unexpected by its class and error code; returns the id a person can quote. */
  readonly unexpected: (error: unknown, operation: string) => string;
}

interface LoggerOptions {
  readonly clock: Clock;
  /** Gets the same lines; without it they live in memory only. */
  readonly file?: string;
}

export interface MemoryLogger extends Logger {
  readonly lines: () => readonly string[];
}

/** Keeps codes, classes of errors and numbers: nothing that a person typed can reach a line. */
export function createLogger({ clock, file }: LoggerOptions): MemoryLogger {
  const lines: string[] = [];
  let lastId = 0;

  function note(line: string): void {
    const entry = `${clock.now().toISOString()} ${line}`;
    lines.push(entry);
    if (lines.length > MAX_LINES) lines.shift();
    if (file === undefined) return;
    try {
      appendFileSync(file, `${entry}\n`, { mode: 0o600 });
    } catch {
      // A full disk must not turn a log line into a second failure.
    }
  }

  return {
    lines: () => lines,
    count(code, numbers = {}) {
      const counts = Object.entries(numbers).map(([name, value]) => `${safeCode(name)}=${value}`);
      note([safeCode(code), ...counts].join(' '));
    },
    unexpected(error, operation) {
      lastId += 1;
      const id = `log-${lastId}`;
      note(`${id} ${safeCode(operation)} ${kindOf(error)}${codeOf(error)}${placeOf(error)}`);
      return id;
    },
  };
}

function safeCode(text: string): string {
  return text.length <= 60 && CODE.test(text) ? text : 'unnamed';
}

function kindOf(error: unknown): string {
  return error instanceof Error ? safeCode(`kind.${error.constructor.name}`) : 'kind.none';
}

function codeOf(error: unknown): string {
  if (isAppError(error)) return ` ${error.code}`;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return '';
  return /^[A-Z][A-Z0-9_]{0,60}$/u.test(error.code) ? ` ${error.code}` : '';
}

// Where it came from: file, line and column of our own sources. What stands before the first frame is the
// message, which may itself look like a frame.
function placeOf(error: unknown): string {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return '';
  const messageAt = error.stack.indexOf(error.message);
  if (messageAt === -1) return '';
  const frames = error.stack.slice(messageAt + error.message.length);
  const place = /^ +at .*\/([a-z0-9.-]+\.(?:ts|js)):(\d+):(\d+)\)?$/mu.exec(frames);
  return place === null ? '' : ` ${place[1]}:${place[2]}:${place[3]}`;
}

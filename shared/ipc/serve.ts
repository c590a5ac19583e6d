import type { z } from 'zod';
import { AppError } from '../errors/app-error.ts';
import { isErrorCode, type ErrorCode } from '../errors/error-codes.ts';
import { errorsAnywhere, findOperation, type CallContext, type Contract, type Operation } from './define.ts';
import type { Port } from './port.ts';
import type { SealedFields } from './sealed.ts';
import { coreMessage, filePaths, type Reply, type WireError } from './wire.ts';

const PROGRESS_INTERVAL_MS = 100;

interface ServeOptions {
  /** Gets what was thrown and not expected; returns the id under which it was logged. */
  readonly onUnexpected: (error: unknown, operation: string) => string;
  /** Told of an error that the contract does not say the operation has: the contract is what the caller reads. */
  readonly onUndeclared?: (code: ErrorCode, operation: string) => void;
  /** Throws when the caller may not ask this; called once an operation is known, before its input is looked at. */
  readonly assertAllowed?: (operation: Operation, name: string) => void;
  /** Opens what was sealed on the way here. Throws `ipc/core-gone` when it was sealed for another process. */
  readonly openSealed?: OpenSealed;
}

export type OpenSealed = (
  operation: string,
  sealed: SealedFields,
) => {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly sealAnswer: (value: unknown) => Uint8Array;
};

export interface Server {
  /** Cancels every running call and stops listening. */
  readonly close: () => void;
  /** Calls that have not answered yet. */
  readonly running: () => number;
}

type Call = Extract<z.output<typeof coreMessage>, { type: 'call' }>;
type AnyHandler = (input: unknown, context: CallContext<unknown>) => unknown;
type AnyHandlers = Readonly<Record<string, Readonly<Record<string, AnyHandler>>>>;

/** Answers the calls that arrive on `port`. Input is validated here, whoever sent it. */
export function serve(
  contract: Contract,
  handlers: object,
  port: Port,
  { onUnexpected, onUndeclared = () => undefined, assertAllowed, openSealed }: ServeOptions,
): Server {
  const table = handlers as AnyHandlers;
  const running = new Map<number, AbortController>();

  const stop = port.listen((message) => {
    const parsed = coreMessage.safeParse(message);
    if (!parsed.success) return;
    if (parsed.data.type === 'cancel') {
      running.get(parsed.data.callId)?.abort();
      return;
    }
    void answer(parsed.data);
  });

  async function answer(call: Call): Promise<void> {
    const abort = new AbortController();
    running.set(call.callId, abort);
    const progress = throttle((value) => post({ type: 'progress', callId: call.callId, progress: value }));
    try {
      const operation = findOperation(contract, call.operation);
      if (operation === undefined) throw new AppError('ipc/unknown-operation');
      assertAllowed?.(operation, call.operation);
      const opened = openSecrets(operation, call);
      const input = parseInput(operation, opened?.input ?? call.input);
      const paths = parsePaths(call.paths);
      const [noun = '', verb = ''] = call.operation.split('.');
      const handler = table[noun]?.[verb];
      if (handler === undefined) throw new AppError('ipc/unknown-operation');
      const value = await handler(input, {
        signal: abort.signal,
        report: progress.report,
        pause: () => pause(abort.signal),
        path: (field) => {
          const path = Object.hasOwn(paths, field) ? paths[field] : undefined;
          // No system has a name with NUL in it, and Node throws at one what nobody expects.
          if (path === undefined || path.includes('\0')) throw new AppError('file/unknown-ticket', { field });
          return path;
        },
      });
      progress.flush();
      const answer = operation.hasSecretAnswer && opened !== undefined ? opened.sealAnswer(value) : value;
      post({ type: 'done', callId: call.callId, ok: true, value: answer });
    } catch (error) {
      progress.flush();
      post({
        type: 'done',
        callId: call.callId,
        ok: false,
        error: toWireError(error, call.operation, abort),
      });
    } finally {
      running.delete(call.callId);
    }
  }

  function openSecrets(operation: Operation, call: Call) {
    if (call.sealed === undefined) return undefined;
    if (openSealed === undefined) throw new AppError('ipc/invalid-input', { field: 'sealed' });
    const { fields, sealAnswer } = openSealed(call.operation, call.sealed);
    const plain = typeof call.input === 'object' && call.input !== null ? call.input : {};
    const secret = operation.secrets.filter((field) => Object.hasOwn(fields, field));
    const isNothing = call.input === undefined && secret.length === 0;
    return {
      input: isNothing
        ? undefined
        : { ...plain, ...Object.fromEntries(secret.map((field) => [field, fields[field]])) },
      sealAnswer,
    };
  }

  function post(reply: Reply): void {
    port.post(reply);
  }

  function toWireError(error: unknown, operation: string, abort: AbortController): WireError {
    if (error instanceof AppError) {
      const own = findOperation(contract, operation)?.errors ?? [];
      if (![...own, ...errorsAnywhere].includes(error.code)) onUndeclared(error.code, operation);
      return { code: error.code, params: error.params };
    }
    if (abort.signal.aborted) return { code: 'ipc/cancelled', params: {} };
    return { code: 'internal/unexpected', params: { logId: onUnexpected(error, operation) } };
  }

  return {
    running: () => running.size,
    close() {
      stop();
      for (const abort of running.values()) abort.abort();
      running.clear();
    },
  };
}

function parseInput(operation: Operation, input: unknown): unknown {
  const result = operation.input.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  // An issue that a schema raised with a code of ours (a bad date, a bad character) keeps it.
  const code = issue !== undefined && 'params' in issue ? knownCode(issue.params) : undefined;
  throw new AppError(code ?? 'ipc/invalid-input', {
    field: issue?.path.join('.') ?? '',
    issue: issue?.code ?? 'unknown',
  });
}

function parsePaths(paths: unknown): Readonly<Record<string, string>> {
  const result = filePaths.safeParse(paths ?? {});
  if (result.success) return result.data;
  throw new AppError('ipc/invalid-input', {
    field: 'paths',
    issue: result.error.issues[0]?.code ?? 'unknown',
  });
}

function knownCode(params: unknown): ConstructorParameters<typeof AppError>[0] | undefined {
  if (typeof params !== 'object' || params === null || !('code' in params)) return undefined;
  const { code } = params;
  return typeof code === 'string' && isErrorCode(code) ? code : undefined;
}

async function pause(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });
  if (signal.aborted) throw new AppError('ipc/cancelled');
}

function throttle(send: (value: unknown) => void) {
  let pending: { readonly value: unknown } | undefined;
  let lastSentAt = 0;
  return {
    report: (value: unknown) => {
      const now = Date.now();
      if (now - lastSentAt >= PROGRESS_INTERVAL_MS) {
        lastSentAt = now;
        pending = undefined;
        send(value);
      } else {
        pending = { value };
      }
    },
    flush: () => {
      if (pending !== undefined) send(pending.value);
      pending = undefined;
    },
  };
}

import { AppError } from '../errors/app-error.ts';
import { isErrorCode } from '../errors/error-codes.ts';
import { findOperation, type Contract, type InputOf, type OutputOf, type ProgressOf } from './define.ts';
import type { Port } from './port.ts';
import { hasSecrets, splitSecrets, type SealedFields } from './sealed.ts';
import type { EventMessage, Reply } from './wire.ts';

export interface CallOptions<Progress> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Paths behind ticket fields. Only main, the command line and tests hold paths. */
  readonly paths?: Readonly<Record<string, string>>;
}

/** A function of the client; it carries its wire name, from which cache keys are made. */
export interface ClientCall<Op> {
  (input: InputOf<Op>, options?: CallOptions<ProgressOf<Op>>): Promise<OutputOf<Op>>;
  readonly operation: string;
}

export type ClientOf<C extends Contract> = {
  readonly [N in keyof C]: { readonly [V in keyof C[N]]: ClientCall<C[N][V]> };
};

export interface Connection<C extends Contract> {
  readonly api: ClientOf<C>;
  readonly onEvent: (listener: (event: EventMessage) => void) => () => void;
  /** Told that something has arrived, before anything is done with it. */
  readonly onMessage: (listener: () => void) => () => void;
  /** Rejects every waiting and every later call with `ipc/core-gone` and stops listening. */
  readonly close: () => void;
}

/** Seals fields of one call for the holder of `theirKey`; `open` reads what is sealed in answer. */
export type Sealing = (
  operation: string,
  fields: Readonly<Record<string, unknown>>,
  theirKey: Uint8Array,
) => Promise<{
  readonly sealed: SealedFields;
  readonly open: (answer: Uint8Array<ArrayBuffer>) => Promise<unknown>;
}>;

interface ConnectOptions {
  /** Left out where nobody stands between the caller and core: the command line, tests. */
  readonly sealing?: Sealing;
}

/** Answers the key of the core that runs now: asked anew for every call, since a lock ends that core. */
const KEY_OPERATION = 'vault.sealingKey';

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: AppError) => void;
  readonly onProgress: ((progress: never) => void) | undefined;
}

/** Builds the typed client of a contract over a port. */
export function connect<C extends Contract>(
  contract: C,
  port: Port,
  { sealing }: ConnectOptions = {},
): Connection<C> {
  const waiting = new Map<number, Waiting>();
  const eventListeners = new Set<(event: EventMessage) => void>();
  const messageListeners = new Set<() => void>();
  let lastCallId = 0;
  let isClosed = false;

  const stop = port.listen((message) => {
    for (const listener of messageListeners) listener();
    const reply = message as Reply | EventMessage;
    if (reply.type === 'event') {
      for (const listener of eventListeners) listener(reply);
      return;
    }
    const call = waiting.get(reply.callId);
    if (call === undefined) return;
    if (reply.type === 'progress') {
      call.onProgress?.(reply.progress as never);
      return;
    }
    waiting.delete(reply.callId);
    if (reply.ok) call.resolve(reply.value as never);
    else call.reject(fromWire(reply.error.code, reply.error.params));
  });

  /** `input` is what main may read. */
  function send(
    operation: string,
    input: unknown,
    options: CallOptions<never> = {},
    sealed?: SealedFields,
  ): Promise<never> {
    const callId = ++lastCallId;
    return new Promise<never>((resolve, reject) => {
      if (isClosed) {
        reject(new AppError('ipc/core-gone'));
        return;
      }
      if (options.signal?.aborted === true) {
        reject(new AppError('ipc/cancelled'));
        return;
      }
      waiting.set(callId, { resolve, reject, onProgress: options.onProgress });
      options.signal?.addEventListener('abort', () => port.post({ type: 'cancel', callId }), { once: true });
      port.post({
        type: 'call',
        callId,
        operation,
        input,
        ...(sealed === undefined ? {} : { sealed }),
        ...(options.paths === undefined ? {} : { paths: options.paths }),
      });
    });
  }

  async function sendSealed(
    name: string,
    input: unknown,
    { seal, options }: { readonly seal: Sealing; readonly options: CallOptions<never> | undefined },
  ): Promise<never> {
    const operation = findOperation(contract, name);
    if (operation === undefined || !hasSecrets(operation)) return send(name, input, options);
    const { open, secret } = splitSecrets(operation, input);
    const { publicKey } = await send(KEY_OPERATION, undefined);
    const { sealed, open: openAnswer } = await seal(name, secret, publicKey);
    const answer = await send(name, open, options, sealed);
    return operation.hasSecretAnswer ? ((await openAnswer(answer)) as never) : answer;
  }

  const api = Object.fromEntries(
    Object.entries(contract).map(([noun, slice]) => [
      noun,
      Object.fromEntries(
        Object.keys(slice).map((verb) => {
          const operation = `${noun}.${verb}`;
          const call = (input: unknown, options?: CallOptions<never>) =>
            sealing === undefined
              ? send(operation, input, options)
              : sendSealed(operation, input, { seal: sealing, options });
          return [verb, Object.assign(call, { operation })];
        }),
      ),
    ]),
  ) as unknown as ClientOf<C>;

  return {
    api,
    onEvent(listener) {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    onMessage(listener) {
      messageListeners.add(listener);
      return () => messageListeners.delete(listener);
    },
    close() {
      isClosed = true;
      stop();
      for (const call of waiting.values()) call.reject(new AppError('ipc/core-gone'));
      waiting.clear();
    },
  };
}

function fromWire(code: string, params: Readonly<Record<string, string | number>>): AppError {
  return isErrorCode(code) ? new AppError(code, params) : new AppError('internal/unexpected', params);
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { isAppError } from '#shared/errors/app-error.ts';
import type { ClientCall } from '#shared/ipc/connect.ts';
import type { InputOf, Operation, OutputOf, ProgressOf } from '#shared/ipc/define.ts';

export type JobState<Op> =
  | { readonly name: 'idle' }
  | { readonly name: 'running'; readonly progress: ProgressOf<Op> | null }
  | { readonly name: 'done'; readonly result: OutputOf<Op> }
  | { readonly name: 'failed'; readonly error: unknown }
  | { readonly name: 'cancelled' };

export interface Job<Op> {
  /** Starts once; a second call while it runs changes nothing. */
  readonly start: (input: InputOf<Op>) => void;
  readonly cancel: () => void;
  readonly reset: () => void;
  readonly state: JobState<Op>;
}

/** Long work that reports progress. It is cancelled when the screen that started it goes away. */
export function useJob<Op extends Operation<'job'>>(call: ClientCall<Op>): Job<Op> {
  const [state, setState] = useState<JobState<Op>>({ name: 'idle' });
  const abort = useRef<AbortController | null>(null);

  useEffect(() => () => abort.current?.abort(), []);

  // The same function while the call is the same, so that an action can be made of it.
  const start = useCallback(
    (input: InputOf<Op>) => {
      async function run(signal: AbortSignal): Promise<void> {
        try {
          const result = await call(input, {
            signal,
            onProgress: (progress) => setState({ name: 'running', progress }),
          });
          setState({ name: 'done', result });
        } catch (error) {
          setState(isAppError(error, 'ipc/cancelled') ? { name: 'cancelled' } : { name: 'failed', error });
        } finally {
          abort.current = null;
        }
      }

      if (abort.current !== null) return;
      abort.current = new AbortController();
      setState({ name: 'running', progress: null });
      void run(abort.current.signal);
    },
    [call],
  );

  return {
    state,
    start,
    cancel: () => abort.current?.abort(),
    reset() {
      if (abort.current === null) setState({ name: 'idle' });
    },
  };
}

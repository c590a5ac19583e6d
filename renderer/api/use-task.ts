import { useEffect, useRef, useState } from 'react';
import { isAppError } from '#shared/errors/app-error.ts';
import type { ClientCall } from '#shared/ipc/connect.ts';
import type { InputOf, OutputOf, ProgressOf } from '#shared/ipc/define.ts';

export type TaskState<Op> =
  | { readonly name: 'idle' }
  | { readonly name: 'running'; readonly progress: ProgressOf<Op> | null }
  | { readonly name: 'done'; readonly result: OutputOf<Op> }
  | { readonly name: 'failed'; readonly error: unknown }
  | { readonly name: 'cancelled' };

export interface Task<Op> {
  /** Starts once; a second call while it runs changes nothing. */
  readonly start: (input: InputOf<Op>) => void;
  readonly cancel: () => void;
  readonly reset: () => void;
  readonly state: TaskState<Op>;
}

/** Long work that reports progress. It is cancelled when the screen that started it goes away. */
export function useTask<Op>(call: ClientCall<Op>): Task<Op> {
  const [state, setState] = useState<TaskState<Op>>({ name: 'idle' });
  const abort = useRef<AbortController | null>(null);

  useEffect(() => () => abort.current?.abort(), []);

  async function run(input: InputOf<Op>, controller: AbortController): Promise<void> {
    try {
      const result = await call(input, {
        signal: controller.signal,
        onProgress: (progress) => setState({ name: 'running', progress }),
      });
      setState({ name: 'done', result });
    } catch (error) {
      setState(isAppError(error, 'ipc/cancelled') ? { name: 'cancelled' } : { name: 'failed', error });
    } finally {
      abort.current = null;
    }
  }

  return {
    state,
    start(input) {
      if (abort.current !== null) return;
      const controller = new AbortController();
      abort.current = controller;
      setState({ name: 'running', progress: null });
      void run(input, controller);
    },
    cancel: () => abort.current?.abort(),
    reset() {
      if (abort.current === null) setState({ name: 'idle' });
    },
  };
}

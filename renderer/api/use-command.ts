import { useRef } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { ClientCall } from '#shared/ipc/connect.ts';
import type { InputOf, OutputOf } from '#shared/ipc/define.ts';

export interface Command<Op> {
  /** Rejects with an AppError, which is also kept in `error`. */
  readonly run: (input: InputOf<Op>) => Promise<OutputOf<Op>>;
  /** Gives up what runs, which then rejects with `ipc/cancelled`: for those that listen to it. */
  readonly cancel: () => void;
  readonly isRunning: boolean;
  readonly error: Error | null;
  readonly reset: () => void;
}

export function useCommand<Op>(call: ClientCall<Op>): Command<Op> {
  const abort = useRef<AbortController | null>(null);
  const mutation = useMutation<OutputOf<Op>, Error, InputOf<Op>>({
    mutationFn(input) {
      abort.current = new AbortController();
      return call(input, { signal: abort.current.signal });
    },
  });
  return {
    run: mutation.mutateAsync,
    cancel: () => abort.current?.abort(),
    isRunning: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  };
}

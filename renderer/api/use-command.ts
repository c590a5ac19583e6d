import { useMutation } from '@tanstack/react-query';
import type { ClientCall } from '#shared/ipc/connect.ts';
import type { InputOf, OutputOf } from '#shared/ipc/define.ts';

export interface Command<Op> {
  /** Rejects with an AppError, which is also kept in `error`. */
  readonly run: (input: InputOf<Op>) => Promise<OutputOf<Op>>;
  readonly isRunning: boolean;
  readonly error: Error | null;
  readonly reset: () => void;
}

export function useCommand<Op>(call: ClientCall<Op>): Command<Op> {
  const mutation = useMutation<OutputOf<Op>, Error, InputOf<Op>>({
    mutationFn: (input) => call(input),
  });
  return {
    run: mutation.mutateAsync,
    isRunning: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  };
}

import { useEffectEvent, useLayoutEffect } from 'react';
import type { TaskState } from '../../api/use-task.ts';
import { isCorrectable } from './is-correctable.ts';

/**
 * Empties the fields of a secret when the task that was started with it has ended, however it ended, unless the
 * person is to correct them. Before the form is drawn again, so that the secret is not seen once more.
 */
export function useForgetSecret<Op>(state: TaskState<Op>, onForget: () => void): void {
  const forget = useEffectEvent(onForget);
  useLayoutEffect(() => {
    const isOver = state.name === 'done' || state.name === 'cancelled' || state.name === 'failed';
    if (isOver && !(state.name === 'failed' && isCorrectable(state.error))) forget();
  }, [state]);
}

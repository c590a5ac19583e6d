import { useEffectEvent, useLayoutEffect } from 'react';
import type { JobState } from '../../api/use-job.ts';
import { isCorrectable } from './is-correctable.ts';

/**
 * Empties the fields of a secret when the job that was started with it has ended, however it ended, unless the
 * person is to correct them. Before the form is drawn again, so that the secret is not seen once more.
 */
export function useForgetSecret<Op>(state: JobState<Op>, onForget: () => void): void {
  const forget = useEffectEvent(onForget);
  useLayoutEffect(() => {
    const isOver = state.name === 'done' || state.name === 'cancelled' || state.name === 'failed';
    if (isOver && !(state.name === 'failed' && isCorrectable(state.error))) forget();
  }, [state]);
}

import { useEffect, useState } from 'react';
import type { AppError } from '#shared/errors/app-error.ts';

/** Counts down what core makes somebody wait after wrong passphrases. */
export function useUnlockDelay() {
  const [waitSeconds, setWaitSeconds] = useState(0);

  useEffect(() => {
    if (waitSeconds === 0) return undefined;
    const timer = setTimeout(() => setWaitSeconds(waitSeconds - 1), 1_000);
    return () => clearTimeout(timer);
  }, [waitSeconds]);

  return {
    waitSeconds,
    takeFrom({ params }: AppError) {
      setWaitSeconds(Number(params['waitSeconds'] ?? params['seconds'] ?? 0));
    },
  };
}

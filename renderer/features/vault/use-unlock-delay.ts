import { useEffect, useState } from 'react';

const FREE_TRIES = 2;
const LONGEST_DELAY_SECONDS = 30;

/**
 * After the second wrong try every further one waits twice as long. This slows a person at this
 * keyboard; against a copy of the vault only the cost of Argon2id counts.
 */
export function useUnlockDelay() {
  const [wrongTries, setWrongTries] = useState(0);
  const [waitSeconds, setWaitSeconds] = useState(0);

  useEffect(() => {
    if (waitSeconds === 0) return undefined;
    const timer = setTimeout(() => setWaitSeconds(waitSeconds - 1), 1_000);
    return () => clearTimeout(timer);
  }, [waitSeconds]);

  return {
    waitSeconds,
    countWrongTry() {
      const tries = wrongTries + 1;
      setWrongTries(tries);
      if (tries > FREE_TRIES) setWaitSeconds(Math.min(2 ** (tries - FREE_TRIES), LONGEST_DELAY_SECONDS));
    },
  };
}

import { useEffect, useState } from 'react';
import type { AppError } from '#shared/errors/app-error.ts';
import type { FileTicket } from '#shared/ids/ids.ts';

type WaitSeconds = ReadonlyMap<FileTicket, number>;

/** Counts down what core makes somebody wait after wrong passphrases: each vault for itself, as core does. */
export function useUnlockDelay() {
  const [waits, setWaits] = useState<WaitSeconds>(new Map());

  useEffect(() => {
    if (waits.size === 0) return undefined;
    const timer = setTimeout(() => setWaits(aSecondLater(waits)), 1_000);
    return () => clearTimeout(timer);
  }, [waits]);

  return {
    waitSecondsOf: (ticket: FileTicket): number => waits.get(ticket) ?? 0,
    take(ticket: FileTicket, { params }: AppError): void {
      const seconds = Number(params['waitSeconds'] ?? params['seconds'] ?? 0);
      setWaits((before) => withoutEnded([...before, [ticket, seconds]]));
    },
  };
}

function aSecondLater(waits: WaitSeconds): WaitSeconds {
  return withoutEnded([...waits].map(([ticket, seconds]) => [ticket, seconds - 1]));
}

function withoutEnded(waits: readonly (readonly [FileTicket, number])[]): WaitSeconds {
  return new Map([...new Map(waits)].filter(([, seconds]) => seconds > 0));
}

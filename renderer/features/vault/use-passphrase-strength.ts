import { useEffect, useState } from 'react';
import type { PassphraseStrength } from '#shared/vault/passphrase.ts';
import { useApi } from '../../api/use-api.ts';

const PAUSE_MS = 200;

/** What core thinks of a passphrase, a moment after typing stops; undefined until then. */
export function usePassphraseStrength(passphrase: string): PassphraseStrength | undefined {
  const api = useApi();
  const [rated, setRated] = useState<{
    readonly passphrase: string;
    readonly strength: PassphraseStrength;
  }>();

  useEffect(() => {
    if (passphrase === '') return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      api.vault.ratePassphrase({ passphrase }).then(
        ({ strength }) => {
          if (isCurrent) setRated({ passphrase, strength });
        },
        // Core judges again when the passphrase is set, and says then what is wrong.
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [api, passphrase]);

  if (passphrase === '') return 'too-short';
  return rated?.passphrase === passphrase ? rated.strength : undefined;
}

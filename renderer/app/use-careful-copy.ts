import { useEffect } from 'react';
import { useApi } from '../api/use-api.ts';

/** Tells main that something was copied here, so that a lock can take it away again. */
export function useCopyNotice(): void {
  const api = useApi();
  useEffect(() => {
    function onCopy(): void {
      // Main answers this for every window that is ours; without an answer the clipboard stays as it is.
      api.desktop.noteCopied(undefined).catch(() => undefined);
    }
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
    };
  }, [api]);
}

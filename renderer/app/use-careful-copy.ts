import { useEffect } from 'react';
import { useApi } from '../api/use-api.ts';

/** The system has what is marked a moment after the page has marked it. */
const SELECTION_SETTLE_MS = 300;

/**
 * Copies and cuts through main, which marks the text as a secret, takes it away after a while and at a lock. Text
 * alone: a page's own markup would bring its styles along.
 */
export function useCarefulCopy(): void {
  const api = useApi();
  useEffect(() => {
    function onCopy(event: ClipboardEvent): void {
      const text = event.defaultPrevented ? '' : markedText();
      if (text === '') return;
      event.preventDefault();
      if (event.type === 'cut') document.execCommand('delete');
      // After the browser has done its part, which for an event that was prevented may be to empty the clipboard.
      setTimeout(() => {
        // Main answers every window that is ours; without an answer the clipboard stays as it was.
        api.desktop.copyText({ text }).catch(() => undefined);
      }, 0);
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    function onSelection(): void {
      clearTimeout(timer);
      if (markedText() === '') return;
      timer = setTimeout(() => {
        api.desktop.noteSelected(undefined).catch(() => undefined);
      }, SELECTION_SETTLE_MS);
    }
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('selectionchange', onSelection);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('selectionchange', onSelection);
    };
  }, [api]);
}

/** Empty when nothing is marked; a passphrase cannot be marked for copying. */
function markedText(): string {
  const focused = document.activeElement;
  const isField = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
  if (isField && focused.type === 'password') return '';
  const inField = isField ? focused.value.slice(focused.selectionStart ?? 0, focused.selectionEnd ?? 0) : '';
  // A page may have marked text while the cursor stays in a field.
  return inField === '' ? String(document.getSelection()) : inField;
}

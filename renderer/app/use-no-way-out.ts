import { useEffect } from 'react';

/** Print, save the page, show its source: keys of a browser, of which Electron without a menu knows none. */
const browserKeys: ReadonlySet<string> = new Set(['p', 's', 'u']);

/**
 * What is on the screen does not leave it by the side: nothing is dragged into another program, and there are neither
 * the menu of the right button nor the keys of the browser that stands in for Electron where that is missing.
 */
export function useNoWayOut(): void {
  useEffect(() => {
    function refuse(event: Event): void {
      event.preventDefault();
    }
    function onKeyDown(event: KeyboardEvent): void {
      if ((event.ctrlKey || event.metaKey) && browserKeys.has(event.key.toLowerCase()))
        event.preventDefault();
    }
    window.addEventListener('dragstart', refuse);
    window.addEventListener('contextmenu', refuse);
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('dragstart', refuse);
      window.removeEventListener('contextmenu', refuse);
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, []);
}

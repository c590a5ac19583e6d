import { useEffect, useState } from 'react';

/**
 * Stands inside a dialog, or beside several that follow each other, and gives the focus back to what opened it. The library does so itself, but a frame after
 * the dialog went: when an answer and not a press closes it, what is behind is still inert by then and takes no focus.
 */
export function FocusReturn() {
  const [opener] = useState(() => openerOf(document.activeElement));
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) opener?.focus();
      });
    },
    [opener],
  );
  return null;
}

/** A line of a menu is gone with its menu; the button of the menu stays. */
function openerOf(focused: Element | null): HTMLElement | null {
  const buttonId = focused?.closest('[role=menu]')?.getAttribute('aria-labelledby') ?? null;
  const opener = buttonId === null ? focused : document.getElementById(buttonId);
  return opener instanceof HTMLElement ? opener : null;
}

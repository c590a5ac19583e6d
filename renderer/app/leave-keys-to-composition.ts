/** What Chromium calls a key that an input method has taken for itself. */
const TAKEN_KEY_CODE = 229;

/**
 * While somebody composes a word with an input method, Enter, Escape, arrows and Tab are for its list of words: no part
 * of the window hears them. Chords with Control or Command stay with the window: nothing keeps it from being locked.
 * Returns a function that ends it.
 */
export function leaveKeysToComposition(window: Window): () => void {
  function keep(event: KeyboardEvent): void {
    // Old and still the only sign of the key that begins a composition.
    const isTaken = event.isComposing || event.keyCode === TAKEN_KEY_CODE;
    if (isTaken && !event.ctrlKey && !event.metaKey) event.stopImmediatePropagation();
  }
  window.addEventListener('keydown', keep, { capture: true });
  return () => window.removeEventListener('keydown', keep, { capture: true });
}

import { isAvailable, type Action } from './action.ts';
import { isPlainKey, matchesShortcut } from './shortcut.ts';

/** A frame is mounted after the first page inside it, and is still the outer one. */
export type ActionPlace = 'screen' | 'frame';

export interface ActionRegistry {
  /** Adds the actions of a part of the screen, or of the frame around it; returns a function that takes them away again. */
  readonly add: (actions: readonly Action[], place?: ActionPlace) => () => void;
  /** Available actions, the most recently mounted part of the screen first, the frame last. */
  readonly list: () => readonly Action[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Performs the first available action of this key. Answers whether there was one. */
  readonly handleKey: (event: KeyboardEvent) => boolean;
}

interface ActionPart {
  readonly place: ActionPlace;
  readonly actions: readonly Action[];
}

export function createActionRegistry(): ActionRegistry {
  let parts: readonly ActionPart[] = [];
  let available: readonly Action[] = [];
  const listeners = new Set<() => void>();

  function change(next: readonly ActionPart[]): void {
    parts = next;
    available = (['screen', 'frame'] as const)
      .flatMap((place) => parts.filter((part) => part.place === place).toReversed())
      .flatMap(({ actions }) => actions)
      .filter(isAvailable);
    for (const listener of listeners) listener();
  }

  return {
    add(actions, place = 'screen') {
      const added = { place, actions };
      change([...parts, added]);
      return () => change(parts.filter((part) => part !== added));
    },
    list: () => available,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    handleKey(event) {
      if (event.defaultPrevented || event.isComposing || event.repeat) return false;
      const action = available.find(
        ({ shortcut }) =>
          shortcut !== undefined &&
          matchesShortcut(shortcut, event) &&
          !(isPlainKey(shortcut) && isTyping(event.target)),
      );
      if (action === undefined) return false;
      event.preventDefault();
      action.perform();
      return true;
    },
  };
}

/** A plain key belongs to whatever takes text, to an open menu or list, and to a dialog above the page. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.closest(
      'input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable=true], [role=listbox], [role=menu], [role=dialog]',
    ) !== null
  );
}

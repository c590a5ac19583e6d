const focusable =
  ':is(a[href], button, input:not([type=hidden]), textarea, select, [tabindex="0"]):not(:disabled, [aria-disabled=true])';

/** Where a page begins for whoever works with the keyboard: the first field of a form, the rows of a list. */
const beginnings = [
  'form :is(input:not([type=hidden]), textarea):not(:disabled)',
  '[role=grid][tabindex="0"]',
];

/** A dialog gives the focus back to what opened it in the drawing after it went, or in the one after that. */
const PATIENCE_DRAWINGS = 4;

interface Step {
  readonly element: Element;
  /** Which of its children held the focus. */
  readonly index: number;
}

/**
 * Keeps the focus from getting lost when what had it goes: a button that was pressed, an item that was removed, the page
 * that was left. It goes to what stands in the same place then, else to where the page begins. Whoever presses beside
 * everything has not lost it. Returns a function that ends it.
 */
export function keepFocus(): () => void {
  let last: HTMLElement | null = null;
  /** What had the focus takes none for a while, as a button during its save. */
  let isTaken = false;
  let way: readonly Step[] = [];
  let frame: number | undefined;
  let drawingsLost = 0;
  /** The page had nothing to begin with yet; it gets the focus as soon as it has. */
  let waiting: Element | null = null;

  function remember(): void {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return;
    if (activeElement !== waiting) waiting = null;
    last = activeElement;
    isTaken = false;
    way = wayTo(activeElement);
  }

  function look(): void {
    frame = undefined;
    if (waiting !== null) moveOn(waiting);
    if (!isLost()) {
      drawingsLost = 0;
      return;
    }
    if (last?.isConnected === true) {
      if (last.matches(':disabled, [inert] *')) isTaken = true;
      else if (isTaken) last.focus({ preventScroll: true });
      return;
    }
    drawingsLost += 1;
    if (drawingsLost < PATIENCE_DRAWINGS) {
      frame = requestAnimationFrame(look);
      return;
    }
    drawingsLost = 0;
    const target = samePlace(way) ?? beginning();
    target?.focus({ preventScroll: true });
  }

  function beginning(): HTMLElement | null {
    const page = document.querySelector<HTMLElement>('main');
    const first = firstOf(page);
    if (first === null) waiting = page;
    return first ?? page;
  }

  function moveOn(page: Element): void {
    if (document.activeElement !== page) {
      waiting = null;
      return;
    }
    const first = firstOf(page);
    if (first === null) return;
    waiting = null;
    first.focus({ preventScroll: true });
  }

  function soon(): void {
    frame ??= requestAnimationFrame(() => {
      frame = requestAnimationFrame(look);
    });
  }

  const observer = new MutationObserver(soon);
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled', 'inert'],
  });
  document.addEventListener('focusin', remember);
  document.addEventListener('focusout', soon);
  return () => {
    observer.disconnect();
    if (frame !== undefined) cancelAnimationFrame(frame);
    document.removeEventListener('focusin', remember);
    document.removeEventListener('focusout', soon);
  };
}

function isLost(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body;
}

function wayTo(element: Element): readonly Step[] {
  const steps: Step[] = [];
  for (let at = element; at.parentElement !== null; at = at.parentElement) {
    steps.push({ element: at.parentElement, index: [...at.parentElement.children].indexOf(at) });
  }
  return steps;
}

/** What can be focused beside where the focus was, as near as possible; nothing when the page is another one. */
function samePlace(way: readonly Step[]): HTMLElement | null {
  for (const { element, index } of way) {
    if (element.matches('main, #root, body') || element.querySelector('main') !== null) return null;
    if (!element.isConnected) continue;
    const children = [...element.children];
    const near = [...children.slice(index), ...children.slice(0, index).toReversed()];
    for (const child of near) {
      const found = child.matches(focusable) ? child : child.querySelector(focusable);
      if (found instanceof HTMLElement && found.closest('[inert]') === null) return found;
    }
  }
  return null;
}

function firstOf(page: Element | null): HTMLElement | null {
  for (const beginning of beginnings) {
    const found = page?.querySelector<HTMLElement>(beginning) ?? null;
    if (found !== null) return found;
  }
  return null;
}

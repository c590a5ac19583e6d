import { configure } from '@testing-library/react';

/** A busy machine may take its time; no test measures it. */
configure({ asyncUtilTimeout: 120_000 });

/**
 * What jsdom has no layout for and a virtual list, a popover and a media query need: every element is
 * 1000 by 600 px, nothing is ever resized, and the computer has no preferences.
 */
export function giveLayout(): void {
  const size = {
    offsetWidth: 1000,
    offsetHeight: 600,
    clientWidth: 1000,
    clientHeight: 600,
    scrollHeight: 10_000_000,
  };
  for (const [name, value] of Object.entries(size)) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  }
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  globalThis.IntersectionObserver = class {
    readonly root = null;
    readonly rootMargin = '';
    readonly scrollMargin = '';
    readonly thresholds = [];
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
    takeRecords(): [] {
      return [];
    }
  };
  Element.prototype.scrollTo = function scrollTo(this: Element, options?: ScrollToOptions | number): void {
    if (typeof options !== 'object') return;
    this.scrollTop = options.top ?? this.scrollTop;
    this.dispatchEvent(new Event('scroll'));
  };
  Element.prototype.scrollIntoView = () => undefined;
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  });
}

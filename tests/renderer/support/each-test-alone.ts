import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

/** jsdom has no animations, and draws nothing. */
Element.prototype.animate = () => ({ currentTime: 0, cancel: () => undefined }) as unknown as Animation;
document.getAnimations = () => [];

/** Files share a window, as they share what they import: no test leaves anything on it. */
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  document.body.replaceChildren();
  for (const { name } of document.documentElement.attributes) document.documentElement.removeAttribute(name);
});

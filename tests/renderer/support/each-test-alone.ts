import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

/** Files share a window, as they share what they import: no test leaves anything on it. */
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  document.body.replaceChildren();
  for (const { name } of document.documentElement.attributes) document.documentElement.removeAttribute(name);
});

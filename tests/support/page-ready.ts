import type { Page } from 'playwright-core';

/** Resolves when the start page has been loaded and can talk to main. */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => 'bridge' in window && document.readyState === 'complete');
}

/** Does what locks the vault, and resolves when the emptied window shows the start page again. */
export async function untilEmptied(page: Page, lock: () => Promise<unknown>): Promise<void> {
  const loaded = page.waitForEvent('framenavigated', {
    predicate: (frame) => frame === page.mainFrame() && frame.url().includes('/index.html'),
  });
  // Who asks in the page may be gone before it hears that it was heard.
  await lock().catch(() => {});
  await loaded;
  await untilReady(page);
}

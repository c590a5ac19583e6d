import type { Page } from 'playwright-core';

/**
 * Puts functions in the place of the language's own, in the world of the page, that keep whatever goes through them
 * and looks like an end of what carries messages to main.
 */
export async function replaceLanguage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept: string[] = [];
    Object.assign(window, { kept });
    const isCarrier = (value: unknown) =>
      typeof value === 'object' &&
      value !== null &&
      value !== window &&
      (('send' in value && 'on' in value) || 'ipcRenderer' in value || 'postMessage' in value);
    const look = (where: string, values: readonly unknown[]) => {
      for (const value of values) if (isCarrier(value)) kept[kept.length] = where;
    };
    const { apply } = Reflect;
    for (const [where, target, names] of [
      ['Function', Function.prototype, ['bind', 'call', 'apply']],
      ['Promise', Promise.prototype, ['then', 'catch', 'finally']],
      ['Array', Array.prototype, ['push', 'map', 'forEach', 'filter', 'includes']],
      ['Map', Map.prototype, ['get', 'set', 'has']],
      ['Set', Set.prototype, ['add', 'has', 'delete']],
      ['Object', Object, ['freeze', 'assign', 'entries', 'fromEntries', 'defineProperty']],
      ['JSON', JSON, ['parse', 'stringify']],
    ] as const) {
      for (const name of names) {
        const original = Reflect.get(target, name) as (...args: unknown[]) => unknown;
        Reflect.set(target, name, function replaced(this: unknown, ...args: unknown[]): unknown {
          const result = apply(original, this, args);
          look(`${where}.${name}`, [this, ...args, result]);
          return result;
        });
      }
    }
  });
}

/** Through what such an end has gone, since `replaceLanguage`. */
export function caughtByLanguage(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as { kept: readonly string[] }).kept.slice());
}

/** The control: the page's own world hands such an end about. */
export async function handCarrierAbout(page: Page): Promise<void> {
  await page.evaluate(() => {
    const carriers: object[] = [];
    carriers.push({ send: () => undefined, on: () => undefined });
  });
}

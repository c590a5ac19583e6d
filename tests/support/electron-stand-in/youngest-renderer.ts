import type { ChromiumHost } from './chromium-host.ts';

/** Chromium does not say which process draws a page: ours is the youngest that has come since. */
export interface YoungestRenderer {
  /** Those of Chromium's own window, and of pages before. */
  readonly leaveOthers: () => Promise<void>;
  readonly find: () => Promise<void>;
  readonly lose: () => void;
  /** Zero while there is none. */
  readonly id: () => number;
}

export function watchYoungestRenderer(host: Pick<ChromiumHost, 'processIds'>): YoungestRenderer {
  const others = new Set<number>();
  let ours = 0;
  let losses = 0;

  function lose(): void {
    if (ours !== 0) others.add(ours);
    ours = 0;
    losses += 1;
  }

  return {
    async leaveOthers() {
      for (const id of (await host.processIds()).renderers) others.add(id);
    },
    async find() {
      const lossesBefore = losses;
      const { renderers } = await host.processIds().catch(() => ({ renderers: [] }));
      const youngest = Math.max(0, ...renderers.filter((id) => !others.has(id)));
      if (youngest === 0 || youngest === ours || losses !== lossesBefore) return;
      if (ours !== 0) others.add(ours);
      ours = youngest;
    },
    lose,
    id: () => ours,
  };
}

import type { CoreDeps } from '#core/core-deps.ts';
import { systemDeps } from '#core/system-deps.ts';
import { cheapCost } from './cheap-cost.ts';

/** The real machine for a process of a test's own, but for what a passphrase costs. */
export function cheapSystemDeps(): CoreDeps {
  return { ...systemDeps(), passphraseCost: async () => cheapCost, leastCost: cheapCost };
}

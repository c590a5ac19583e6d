import { serveCore } from '#core/serve-core.ts';
import { systemDeps } from '#core/system-deps.ts';

/** Core as `core-entry.ts` starts it, but for what a passphrase costs. */
const cost = { memoryKib: 8, iterations: 1, parallelism: 1 };

const stop = serveCore({
  deps: { ...systemDeps(), passphraseCost: async () => cost, leastCost: cost },
  port: {
    post: (message) => void process.send?.(message),
    listen(listener) {
      process.on('message', listener);
      return () => process.off('message', listener);
    },
  },
  onStopped: () => process.exit(0),
});
process.on('disconnect', stop);

import { serveCore } from '#core/serve-core.ts';
import { cheapSystemDeps } from './cheap-system-deps.ts';

/** Core as `core-entry.ts` starts it, but for what a passphrase costs. */
const stop = serveCore({
  deps: cheapSystemDeps(),
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

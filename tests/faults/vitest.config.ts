import { defineConfig } from 'vitest/config';

/** The whole sweeps, minutes long: `npm run test:faults`. The ordinary run takes samples of them. */
export default defineConfig({
  test: {
    name: 'faults',
    root: new URL('../..', import.meta.url).pathname,
    // The tests of core take samples unless they are told to try all.
    include: [
      'tests/faults/**/*.faults.ts',
      'tests/core/archive/archive.test.ts',
      'tests/core/vault/key-file.test.ts',
      'tests/core/vault/keys-crash.test.ts',
    ],
    env: { CASEKEEP_FAULTS: 'all' },
    testTimeout: 3_600_000,
    fileParallelism: false,
  },
});

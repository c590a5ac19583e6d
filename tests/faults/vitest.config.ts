import { defineConfig } from 'vitest/config';

/** The whole sweeps, minutes long: `npm run test:faults`. The ordinary run takes samples of them. */
export default defineConfig({
  test: {
    name: 'faults',
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/faults/**/*.faults.ts'],
    testTimeout: 3_600_000,
    fileParallelism: false,
  },
});

import { defineConfig } from 'vitest/config';

/** Needs Linux, root, strace and iproute2, and `npm run build`: `npm run test:network`. */
export default defineConfig({
  test: {
    name: 'network',
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/network/**/*.network.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});

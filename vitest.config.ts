import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { findElectron } from './tests/support/find-electron.ts';
import { findPackagedApp } from './tests/support/find-packaged-app.ts';
import { defineConfig } from 'vitest/config';

/** Run in the stand-in, too; each can be run by hand in real Electron. */
const sharedTests = ['ten-locks', 'faults', 'refusals', 'clipboard-formats'].map(
  (name) => `tests/electron/${name}.test.ts`,
);
const isElectronHere = findElectron() !== undefined;

/** Tests of real Electron, and of its packaged program: where it is not there, there are none to run. */
const electronTests = [
  ...(isElectronHere ? ['tests/electron/real-electron.test.ts'] : []),
  ...(isElectronHere && findPackagedApp() !== undefined ? ['tests/electron/packaged-fuses.test.ts'] : []),
];

/** Real Electron shares one clipboard and one screen with all others; every stand-in has its own. */
const appTests = ['tests/e2e/**/*.test.ts', ...sharedTests, ...electronTests];

const NEVER_ENDS_MS = 1_200_000;

export default defineConfig({
  test: {
    // Twice the cores: tests of the app wait for a page, a disk or a clock half of their time.
    maxWorkers: 2 * availableParallelism(),
    // Programs of ours that tests start are compiled once, not once in every process.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'casekeep-tests') },
    // Against a test that never ends; a busy machine may take its time.
    testTimeout: NEVER_ENDS_MS,
    hookTimeout: NEVER_ENDS_MS,
    expect: { poll: { timeout: NEVER_ENDS_MS / 2 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/shared/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
          // Plain functions, which keep nothing from one file to the next.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'core',
          include: ['tests/core/**/*.test.ts', 'tests/main/**/*.test.ts', 'tests/packaging/**/*.test.ts'],
          // A process for each file read all modules of core anew: half of what most files cost.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          // One window and one reading of all modules for a worker: half of the time went into those.
          isolate: false,
          setupFiles: ['tests/renderer/support/each-test-alone.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: appTests,
          globalSetup: ['tests/support/make-empty-vault.ts'],
          ...(isElectronHere ? { maxWorkers: 1, sequence: { groupOrder: 1 } } : {}),
        },
      },
    ],
  },
});

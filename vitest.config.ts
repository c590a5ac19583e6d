import { findElectron } from './tests/support/find-electron.ts';
import { findPackagedApp } from './tests/support/find-packaged-app.ts';
import { defineConfig } from 'vitest/config';

/** Tests of real Electron, and of its packaged program: where it is not there, there are none to run. */
const electronTests = [
  ...(findElectron() === undefined ? [] : ['tests/electron/real-electron.test.ts']),
  ...(findElectron() === undefined || findPackagedApp() === undefined
    ? []
    : ['tests/electron/packaged-fuses.test.ts']),
];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/shared/**/*.test.ts', 'tests/architecture/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'core',
          include: ['tests/core/**/*.test.ts', 'tests/main/**/*.test.ts', 'tests/packaging/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts', ...electronTests],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

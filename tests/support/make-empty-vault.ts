import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { TRAINING_COST } from '#core/crypto/argon2id.ts';
import { systemDeps } from '#core/system-deps.ts';
import { createVault } from '#core/vault/opening/create-vault.ts';
import { PASSPHRASE } from './screens.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly emptyVault: string;
  }
}

let root: string | undefined;

/**
 * Once for all tests of the app: a vault that nobody has worked in, whose passphrase costs what that of the training
 * vault does. `openNewVault` copies it. Vitest calls both by these names.
 */
export async function setup(project: TestProject): Promise<void> {
  root = mkdtempSync(join(tmpdir(), 'casekeep-empty-'));
  const folder = join(root, 'Empty.casekeep');
  const deps = { ...systemDeps(), passphraseCost: async () => TRAINING_COST };
  (await createVault(deps, { folder, passphrase: PASSPHRASE, displayName: 'Tester' })).close();
  project.provide('emptyVault', folder);
}

export function teardown(): void {
  if (root !== undefined) rmSync(root, { recursive: true, maxRetries: 5 });
}

import { cpSync } from 'node:fs';
import { inject } from 'vitest';
import type { LaunchedApp } from './launch-app.ts';
import { unlockVault } from './screens.ts';

/** A vault of this app's own, open in its window: for tests that are not about how one is made. */
export async function openNewVault(app: LaunchedApp, vaultFolder: string): Promise<void> {
  cpSync(inject('emptyVault'), vaultFolder, { recursive: true });
  await unlockVault(app, vaultFolder);
}

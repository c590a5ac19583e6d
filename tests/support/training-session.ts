import { askApp } from './call-app.ts';
import type { LaunchedApp } from './launch-app.ts';

/** Opens the training vault, whose passphrase costs next to nothing. The first time it is made and filled. */
export async function openTraining({ page }: LaunchedApp): Promise<void> {
  const { training } = await askApp<{ training: { ticket: string } }>(page, 'vault.knownPlaces');
  await askApp(page, 'vault.openTraining', { folder: training.ticket });
}

export async function isLocked({ page }: LaunchedApp): Promise<boolean> {
  return (await askApp<{ isLocked: boolean }>(page, 'vault.lockStatus')).isLocked;
}

/** Why it was locked last; undefined while it is open. */
export async function lockReason({ page }: LaunchedApp): Promise<string | undefined> {
  const { notice } = await askApp<{ notice: { reason: string } | null }>(page, 'vault.lockStatus');
  return notice?.reason;
}

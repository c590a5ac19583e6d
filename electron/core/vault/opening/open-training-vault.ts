import { AppError } from '#shared/errors/app-error.ts';
import type { CallContext, ProgressOf } from '#shared/ipc/define.ts';
import { TRAINING_PASSPHRASE } from '#shared/vault/passphrase.ts';
import type { vaultOperations } from '#shared/vault/vault-operations.ts';
import { existsSync, readdirSync } from 'node:fs';
import { countRecords } from '#core/history/record-count-repository.ts';
import type { CoreDeps } from '../../core-deps.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { createVault } from './create-vault.ts';
import { unlockVault } from './unlock-vault.ts';

type OpenTraining = typeof vaultOperations.openTraining;
type Context = Pick<CallContext<ProgressOf<OpenTraining>>, 'report' | 'pause' | 'signal'>;

interface FillContext {
  readonly report: (progress: { readonly done: number; readonly total: number }) => void;
  readonly pause: () => Promise<void>;
}

/** Puts the invented cases into an empty training vault: all of them, or none when it fails. */
export type FillTrainingVault = (session: VaultSession, context: FillContext) => Promise<void>;

interface TrainingVault {
  readonly folder: string;
  readonly fill: FillTrainingVault;
}

/** Opens the training vault, which is made and filled first where there is none. Throws as `createVault` and `unlockVault`. */
export async function openTrainingVault(
  deps: CoreDeps,
  { folder, fill }: TrainingVault,
  { report, pause, signal }: Context,
): Promise<VaultSession> {
  const isNew = !existsSync(folder) || readdirSync(folder).length === 0;
  report({ phase: isNew ? 'creating' : 'opening', done: 0, total: 1 });
  await pause();
  const session = isNew
    ? await createVault(deps, {
        folder,
        passphrase: TRAINING_PASSPHRASE,
        displayName: 'Training',
        isTraining: true,
        signal,
      })
    : await unlockVault(deps, { folder, passphrase: TRAINING_PASSPHRASE, signal });
  try {
    // A real vault may happen to have this passphrase; it must never be filled with invented people.
    if (!session.isTraining) throw new AppError('vault/foreign-file');
    if (countRecords(session.db, 'case') === 0) {
      await fill(session, {
        pause,
        report: ({ done, total }) => report({ phase: 'filling', done, total }),
      });
    }
    return session;
  } catch (error) {
    session.close();
    throw error;
  }
}

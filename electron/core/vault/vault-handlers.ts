import { AppError } from '#shared/errors/app-error.ts';
import type { CoreHandlers } from '#shared/contract.ts';
import { TRAINING_PASSPHRASE } from '#shared/vault/passphrase.ts';
import type { VaultSummary } from '#shared/vault/vault-operations.ts';
import { existsSync, readdirSync } from 'node:fs';
import { countRecords, countRecordsByNoun } from '#core/history/record-count-repository.ts';
import type { CoreDeps } from '../core-deps.ts';
import { assertLivePlace } from './opening/assert-live-place.ts';
import { copyIn } from './opening/copy-in.ts';
import { createVault } from './opening/create-vault.ts';
import type { OpenVault } from './session/open-vault.ts';
import { ratePassphrase } from './keys/passphrase-strength.ts';
import { listRecoverableUsers, recoverVault } from './recovery/recover-vault.ts';
import { suggestPassphrase } from './keys/suggest-passphrase.ts';
import type { UnlockDelay } from './opening/unlock-delay.ts';
import { unlockVault } from './opening/unlock-vault.ts';
import { getUser } from './users/get-user.ts';
import type { VaultSession } from './session/vault-session.ts';
import { verifyEverything } from './verification/verify-everything.ts';

interface FillContext {
  readonly report: (progress: { readonly done: number; readonly total: number }) => void;
  readonly pause: () => Promise<void>;
}

/** Puts the invented cases into an empty training vault: all of them, or none when it fails. */
export type FillTrainingVault = (session: VaultSession, context: FillContext) => Promise<void>;

export interface VaultHandlerParts {
  readonly deps: CoreDeps;
  readonly vault: OpenVault;
  readonly delay: UnlockDelay;
  readonly fillTrainingVault: FillTrainingVault;
}

export function vaultHandlers({
  deps,
  vault,
  delay,
  fillTrainingVault,
}: VaultHandlerParts): Omit<CoreHandlers['vault'], 'findBackups' | 'markOfVault' | 'restore'> {
  return {
    async create({ passphrase, displayName }, { path, signal }) {
      const folder = path('folder');
      assertLivePlace(deps.disk, folder);
      return summarize(
        await vault.openBy(() => createVault(deps, { folder, passphrase, displayName, signal })),
      );
    },
    async unlock({ passphrase }, { path }) {
      const folder = path('folder');
      assertLivePlace(deps.disk, folder);
      // Not to be given up: the slots that it had been tried at in vain by then would be guesses that nobody counts.
      return summarize(
        await vault.openBy(() =>
          delay.guard(folder, (failures) => unlockVault(deps, { folder, passphrase, failures })),
        ),
      );
    },
    async recoverableUsers({ recoveryTexts }, { path }) {
      const folder = path('folder');
      assertLivePlace(deps.disk, folder);
      // It opens the files of a vault and closes them, which would drop the locks of one that is open.
      return vault.whileNone(() =>
        delay.guardOffRecord(folder, () => listRecoverableUsers(deps, { folder, recoveryTexts })),
      );
    },
    async recover({ recoveryTexts, userId, passphrase }, { path, signal }) {
      const folder = path('folder');
      assertLivePlace(deps.disk, folder);
      const request = { folder, recoveryTexts, userId, passphrase, signal };
      return summarize(
        await vault.openBy(() =>
          delay.guard(folder, (failures) => recoverVault(deps, { ...request, failures })),
        ),
      );
    },
    suggestPassphrase: ({ language }) => ({ passphrase: suggestPassphrase(language, deps.random) }),
    ratePassphrase: async ({ passphrase }) => ({ strength: await ratePassphrase(passphrase) }),
    async openTraining(_input, context) {
      const folder = context.path('folder');
      return summarize(await vault.openBy(() => openTraining(folder, context)));
    },
    copyIn(_input, { path, ...context }) {
      // Reading the files of a database that this process has open would drop its locks.
      vault.assertNone();
      return copyIn(deps, { source: path('source'), target: path('target') }, context);
    },
    summary: () => summarize(vault.session()),
    verify: (_input, context) => verifyEverything(vault.session(), context),
  };

  async function openTraining(
    folder: string,
    {
      report,
      pause,
      signal,
    }: Pick<Parameters<CoreHandlers['vault']['openTraining']>[1], 'report' | 'pause' | 'signal'>,
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
        await fillTrainingVault(session, {
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
}

function summarize(session: VaultSession): VaultSummary {
  const { vaultId, name, isTraining, wrongTries, lostChanges, db } = session;
  const { id, displayName, role } = getUser(db, session.user.id);
  return {
    vaultId,
    name,
    isTraining,
    user: { id, displayName, role },
    wrongTries,
    lostChanges,
    counts: countRecordsByNoun(db),
  };
}

import type { CoreHandlers } from '#shared/contract.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { VaultSummary } from '#shared/vault/vault-operations.ts';
import { countRecordsByNoun } from '#core/history/record-count-repository.ts';
import { settleOnceChecked } from '#core/outgoing/settle-unfinished-files.ts';
import type { RecordKinds } from '#core/records/record-kind.ts';
import type { CoreDeps } from '../core-deps.ts';
import { ratePassphrase } from './keys/passphrase-strength.ts';
import { suggestPassphrase } from './keys/suggest-passphrase.ts';
import { assertLivePlace } from './opening/assert-live-place.ts';
import { copyIn } from './opening/copy-in.ts';
import { createVault } from './opening/create-vault.ts';
import { openTrainingVault, type FillTrainingVault } from './opening/open-training-vault.ts';
import type { UnlockDelay } from './opening/unlock-delay.ts';
import { findUnlockSeconds } from './opening/unlock-time.ts';
import { unlockVault } from './opening/unlock-vault.ts';
import { listRecoverableUsers, recoverVault } from './recovery/recover-vault.ts';
import type { OpenVault } from './session/open-vault.ts';
import type { VaultSession } from './session/vault-session.ts';
import { getUser } from './users/get-user.ts';
import { startOpeningCheck } from './verification/check-opening.ts';
import { verifyEverything } from './verification/verify-everything.ts';

interface VaultHandlerParts {
  readonly deps: CoreDeps;
  readonly vault: OpenVault;
  readonly delay: UnlockDelay;
  readonly kinds: RecordKinds;
  readonly fillTrainingVault: FillTrainingVault;
}

export function vaultHandlers({
  deps,
  vault,
  delay,
  kinds,
  fillTrainingVault,
}: VaultHandlerParts): Omit<CoreHandlers['vault'], 'findBackups' | 'markOfVault' | 'restore' | 'sealingKey'> {
  /** Opens one, and begins to check it while the window shows it. */
  async function opened(open: () => Promise<VaultSession>): Promise<VaultSummary> {
    const session = await vault.openBy(open);
    startOpeningCheck(session, kinds);
    void settleOnceChecked(deps, session);
    return summarize(session);
  }

  return {
    async create({ passphrase, displayName }, { path, signal }) {
      const folder = path('folder');
      assertLivePlace(deps.disk, folder);
      return opened(() => createVault(deps, { folder, passphrase, displayName, signal }));
    },
    unlockTime: async (_input, { path }) => ({ mostSeconds: await findUnlockSeconds(deps, path('folder')) }),
    async unlock({ passphrase }, { path, signal }) {
      const folder = path('folder');
      assertLivePlace(deps.disk, folder);
      return opened(async () => {
        const session = await delay.guard(folder, (failures) =>
          unlockVault(deps, { folder, passphrase, failures, signal }),
        );
        if (!signal.aborted) return session;
        // Whoever gave it up a moment before is shown no open vault.
        session.close();
        throw new AppError('ipc/cancelled');
      });
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
      return opened(() => delay.guard(folder, (failures) => recoverVault(deps, { ...request, failures })));
    },
    suggestPassphrase: ({ language }) => ({ passphrase: suggestPassphrase(language, deps.random) }),
    ratePassphrase: async ({ passphrase }) => ({ strength: await ratePassphrase(passphrase) }),
    async openTraining(_input, context) {
      const folder = context.path('folder');
      return opened(() => openTrainingVault(deps, { folder, fill: fillTrainingVault }, context));
    },
    copyIn(_input, { path, ...context }) {
      // Reading the files of a database that this process has open would drop its locks.
      vault.assertNone();
      return copyIn(deps, { source: path('source'), target: path('target') }, context);
    },
    summary: () => summarize(vault.session()),
    check() {
      const { trust } = vault.session();
      const { damagedPages, findings, ...state } = trust.state();
      const alteredRecords = [...trust.misfits()].flatMap(({ record }) => record?.id ?? []);
      return { ...state, damagedPages: [...damagedPages], findings: [...findings], alteredRecords };
    },
    verify: (_input, context) => verifyEverything(vault.session(), kinds, context),
  };
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
    movedFiles: session.movedFiles(),
    counts: countRecordsByNoun(db),
  };
}

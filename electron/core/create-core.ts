import { isAppError } from '#shared/errors/app-error.ts';
import type { CoreHandlers } from '#shared/contract.ts';
import type { Operation } from '#shared/ipc/define.ts';
import type { OpenSealed } from '#shared/ipc/serve.ts';
import { archiveHandlers } from './archive/archive-handlers.ts';
import { backupHandlers } from './backup/backup-handlers.ts';
import { restoreHandlers } from './backup/restore-handlers.ts';
import { caseHandlers } from './cases/case-handlers.ts';
import type { CoreDeps } from './core-deps.ts';
import type { ChangedNoun } from './database/write-db.ts';
import { fillTrainingVault } from './demo/fill-training-vault.ts';
import { dossierHandlers } from './dossier/dossier-handlers.ts';
import { draftHandlers } from './drafts/draft-handlers.ts';
import { historyHandlers } from './history/history-handlers.ts';
import { inTurn } from './in-turn.ts';
import { incidentHandlers } from './incidents/incident-handlers.ts';
import { personHandlers } from './people/person-handlers.ts';
import { recordKinds } from './record-kinds.ts';
import { searchHandlers } from './search/search-handlers.ts';
import { createSecretsKey } from './secrets-key.ts';
import { travelHandlers } from './travel/travel-handlers.ts';
import { createKeyChanges } from './vault/key-changes.ts';
import { createUnlockDelay } from './vault/opening/unlock-delay.ts';
import { recoveryHandlers } from './vault/recovery-handlers.ts';
import { createOpenVault } from './vault/session/open-vault.ts';
import { userHandlers } from './vault/user-handlers.ts';
import { assertRole } from './vault/users/assert-role.ts';
import { createRefusalNotes } from './vault/users/refusal-notes.ts';
import { vaultHandlers } from './vault/vault-handlers.ts';
import { watchRecords } from './vault/watch-records.ts';

interface CoreOptions {
  readonly deps: CoreDeps;
  readonly onChange: (nouns: readonly ChangedNoun[]) => void;
}

export interface Core {
  readonly handlers: CoreHandlers;
  /** Throws `vault/locked` or `vault/not-allowed`, which the audit then says. Asked before every handler. */
  readonly assertAllowed: (operation: Operation, name: string) => void;
  readonly openSealed: OpenSealed;
  /** Closes the vault for good: what it knew ends with the process. */
  readonly close: () => void;
}

/** Puts core together. The only place that knows every noun. */
export function createCore({ deps, onChange }: CoreOptions): Core {
  const vault = createOpenVault(onChange);
  const delay = createUnlockDelay();
  const noteRefusal = createRefusalNotes(vault, deps.logger);
  const keyChanges = createKeyChanges(vault, { delay, logger: deps.logger });
  const secretsKey = createSecretsKey();
  return {
    openSealed: secretsKey.openSealed,
    assertAllowed(operation, name) {
      try {
        assertRole(operation, vault.session);
      } catch (error) {
        if (isAppError(error, 'vault/not-allowed')) void noteRefusal(name);
        throw error;
      }
    },
    handlers: inTurn(
      watchRecords(
        {
          vault: {
            ...vaultHandlers({ deps, vault, delay, kinds: recordKinds, fillTrainingVault }),
            ...restoreHandlers({ ...deps, delay }),
            sealingKey: () => ({ publicKey: secretsKey.publicKey }),
          },
          user: userHandlers(deps, vault, keyChanges),
          recovery: recoveryHandlers(deps, vault, keyChanges),
          case: caseHandlers(vault.session, deps.random),
          person: personHandlers(vault.session),
          incident: incidentHandlers(vault.session),
          search: searchHandlers(vault.session, recordKinds),
          draft: draftHandlers(vault.session),
          history: historyHandlers(vault.session, recordKinds),
          dossier: dossierHandlers(vault.session),
          archive: archiveHandlers(vault.session),
          backup: backupHandlers(deps, vault.session),
          travel: travelHandlers({ ...deps, delay }, vault.session),
          settings: {},
          desktop: {},
        },
        vault.session,
        recordKinds,
      ),
      vault,
    ),
    close: vault.close,
  };
}

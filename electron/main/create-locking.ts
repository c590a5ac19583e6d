import type { LockNotice } from '#shared/vault/lock-notice.ts';
import type { LockReason } from '#shared/vault/lock-reason.ts';
import type { AppWindow } from './app-window.ts';
import type { CopiedText } from './copied-text.ts';
import type { CoreProcess } from './core-process.ts';
import type { FileTickets } from './file-tickets.ts';
import type { IpcGateway } from './ipc-gateway.ts';
import { overwriteGarbage } from './overwrite-garbage.ts';
import type { VaultState } from './vault-state.ts';

export interface Locking {
  /** Does nothing when there is nothing to lock, nor when a wait for a restore is taken for absence. */
  readonly lock: (reason: LockReason) => void;
  /** The page is gone already: the window replaces it, whether or not there was something to lock. */
  readonly lockLostPage: () => void;
  /** Core has ended by itself, and with it the vault is closed. */
  readonly lockLostCore: () => void;
  /** Core has keys of a vault that is not open; the page stays. */
  readonly endCoreWithKeys: () => void;
  readonly hasNothingToLock: () => boolean;
  /** Of the last lock; null while a vault is open, and before there was one. */
  readonly notice: () => LockNotice | null;
}

interface LockingParts {
  readonly vault: VaultState;
  readonly gateway: IpcGateway;
  readonly tickets: Pick<FileTickets, 'clear'>;
  readonly copied: Pick<CopiedText, 'clear'>;
  readonly core: Pick<CoreProcess, 'restart'>;
  readonly appWindow: Pick<AppWindow, 'cover' | 'empty'>;
}

/** What locks, whoever asks for it: vault, core, window and clipboard, each whether or not the others do. */
export function createLocking({ vault, gateway, tickets, copied, core, appWindow }: LockingParts): Locking {
  let last: LockNotice | null = null;

  function hasNothingToLock(): boolean {
    return vault.isLocked() && !gateway.isCoreAsked();
  }

  function close(notice: LockNotice): void {
    last = notice;
    appWindow.cover();
    vault.markLocked();
    gateway.forgetCalls();
    tickets.clear();
    // What cannot be read to be compared now is tried again.
    void copied.clear().catch(() => {});
  }

  function endCore(): void {
    void core.restart().then(overwriteGarbage);
  }

  return {
    lock(reason) {
      if (hasNothingToLock()) return;
      // A restore takes longer than the idle limit: whoever leaves ends it, whoever only waits for it does not.
      const isWaiting = reason === 'idle' || reason === 'hidden';
      if (isWaiting && vault.isLocked() && !gateway.isOpening()) return;
      close({ reason, stopped: gateway.workUnderWay() });
      endCore();
      appWindow.empty();
    },
    lockLostPage() {
      const notice: LockNotice = { reason: 'renderer-gone', stopped: gateway.workUnderWay() };
      if (hasNothingToLock()) {
        last ??= notice;
        return;
      }
      close(notice);
      endCore();
    },
    lockLostCore() {
      const stopped = gateway.workUnderWay();
      gateway.failCoreCalls('ipc/core-gone');
      if (vault.isLocked()) return;
      close({ reason: 'core-gone', stopped });
      appWindow.empty();
    },
    endCoreWithKeys() {
      gateway.failCoreCalls('ipc/core-gone');
      endCore();
    },
    hasNothingToLock,
    notice: () => (vault.isLocked() ? last : null),
  };
}

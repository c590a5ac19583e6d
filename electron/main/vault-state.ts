/** What main knows of the vault: whether one is open, and which folder. No name, no rows, no keys. */
export interface VaultState {
  readonly isLocked: () => boolean;
  readonly markUnlocked: (folder: string | undefined) => void;
  readonly markLocked: () => void;
}

export function createVaultState(onUnlocked: (folder: string) => void): VaultState {
  let isLocked = true;
  return {
    isLocked: () => isLocked,
    markUnlocked(folder) {
      isLocked = false;
      if (folder !== undefined) onUnlocked(folder);
    },
    markLocked() {
      isLocked = true;
    },
  };
}

import { useState } from 'react';
import type { VaultMark } from '#shared/backup/restore-operations.ts';
import type { ChosenPlace } from '#shared/desktop/desktop-operations.ts';
import { useApi } from '../../api/use-api.ts';

type Names = ReadonlyMap<VaultMark, string>;

/**
 * What the vaults that this computer knows are called on the unlock screen, by the mark that their backups bear.
 * `load` looks at their key files; a vault that is not there any more has no name here.
 */
export function useVaultNames(): {
  readonly names: Names;
  readonly load: (also: ChosenPlace | null) => Promise<Names>;
} {
  const api = useApi();
  const [names, setNames] = useState<Names>(new Map());

  async function markOf({ ticket, label }: ChosenPlace): Promise<readonly [VaultMark, string][]> {
    const { mark } = await api.vault.markOfVault({ folder: ticket });
    return mark === null ? [] : [[mark, label]];
  }

  return {
    names,
    async load(also) {
      try {
        const { vaults } = await api.vault.knownPlaces(undefined);
        const places = [...vaults, ...(also === null ? [] : [also])];
        const found = new Map((await Promise.all(places.map(markOf))).flat());
        setNames(found);
        return found;
      } catch {
        // Backups can be chosen without names too.
        return new Map();
      }
    },
  };
}

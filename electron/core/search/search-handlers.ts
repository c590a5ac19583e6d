import type { CoreHandlers } from '#shared/ipc/contract.ts';
import type { VaultSession } from '#core/vault/vault-session.ts';
import { findHits } from './find-hits.ts';

export function searchHandlers(session: () => VaultSession): CoreHandlers['search'] {
  return {
    find: (search) => findHits(session().db, search),
  };
}

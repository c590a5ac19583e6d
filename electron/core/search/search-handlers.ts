import type { CoreHandlers } from '#shared/contract.ts';
import type { RecordKinds } from '#core/records/record-kind.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { findHits } from './find-hits.ts';

export function searchHandlers(session: () => VaultSession, kinds: RecordKinds): CoreHandlers['search'] {
  return {
    find: (search) => findHits(session().db, kinds, search),
  };
}

import type { CoreHandlers } from '#shared/contract.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { deleteDraft } from './draft-repository.ts';
import { findOfferedDraft, listOfferedDrafts } from './offered-drafts.ts';
import { saveDraft } from './save-draft.ts';

export function draftHandlers(session: () => VaultSession): CoreHandlers['draft'] {
  return {
    list: () => listOfferedDrafts(session()),
    find: async (form) => (await findOfferedDraft(session(), form)) ?? null,
    save: (draft) => saveDraft(session(), draft),
    discard({ id }) {
      inTransaction(session(), (tx) => deleteDraft(tx, id));
      return null;
    },
  };
}

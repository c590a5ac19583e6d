import type { CoreHandlers } from '#shared/contract.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { deleteDraft, findDraft, listDrafts } from './draft-repository.ts';
import { saveDraft } from './save-draft.ts';

export function draftHandlers(session: () => VaultSession): CoreHandlers['draft'] {
  return {
    list() {
      const { db, user } = session();
      return listDrafts(db, user.id);
    },
    find(form) {
      const { db, user } = session();
      return findDraft(db, user.id, form) ?? null;
    },
    save: (draft) => saveDraft(session(), draft),
    discard({ id }) {
      inTransaction(session(), (tx) => deleteDraft(tx, id));
      return null;
    },
  };
}

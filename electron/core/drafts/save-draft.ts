import type { Draft } from '#shared/drafts/draft-operations.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { upsertDraft, type DraftForm } from './draft-repository.ts';

/**
 * Keeps what is being typed. No revision and no audit entry: a draft is not yet a statement of anybody,
 * and it disappears with the first save of its record.
 */
export function saveDraft(
  session: VaultSession,
  draft: DraftForm & Pick<Draft, 'content'>,
): Omit<Draft, 'content'> {
  return inTransaction(session, (tx) => {
    tx.noteChange('draft');
    return upsertDraft(tx, { ...draft, id: session.ids.next() });
  });
}

import type { Draft } from '#shared/drafts/draft-operations.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { findDraft, listDraftClaims, listDrafts, type DraftForm } from './draft-repository.ts';

/** Newest first. What somebody else planted under a person's name is not theirs to go on with. */
export async function listOfferedDrafts(session: VaultSession): Promise<Omit<Draft, 'content'>[]> {
  const own = await listOwn(session);
  return listDrafts(session.db, session.user.id).filter(({ id }) => own.has(id));
}

/** Undefined also for one that is not this person's, which is not even read. */
export async function findOfferedDraft(session: VaultSession, form: DraftForm): Promise<Draft | undefined> {
  const own = await listOwn(session, form);
  return own.size === 0 ? undefined : findDraft(session.db, session.user.id, form);
}

async function listOwn(session: VaultSession, form?: DraftForm): Promise<ReadonlySet<string>> {
  const own = new Set<string>();
  for (const [id, claim] of listDraftClaims(session.db, session.user.id, form)) {
    if (await session.willVouchFor(claim)) own.add(id);
  }
  return own;
}

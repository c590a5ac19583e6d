import type { PersonId } from '#shared/ids/ids.ts';
import { NameIndex } from '#shared/names/name-index.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { listNamesPage } from './person-name-repository.ts';
import { namesFromLine } from './person-rows.ts';

/** People read and indexed between two pauses: some milliseconds. */
const AT_ONCE = 200;

interface Kept {
  readonly index: NameIndex;
  isStale: boolean;
}

const kept = new WeakMap<VaultSession, Kept>();

/** Everybody in the vault by name, for what must not leave with another case. Kept until a person changes. */
export async function vaultPeople(session: VaultSession, pause: () => Promise<void>): Promise<NameIndex> {
  const known = kept.get(session);
  if (known !== undefined && !known.isStale) return known.index;
  const next: Kept = { index: new NameIndex(), isStale: false };
  const stop = session.onChange((nouns) => {
    if (!nouns.includes('person')) return;
    next.isStale = true;
    stop();
  });
  let after: PersonId | undefined;
  for (;;) {
    const lines = listNamesPage(session.db, { after, limit: AT_ONCE });
    for (const line of lines)
      next.index.add({ id: line.id, names: namesFromLine(line).map((text) => ({ text })) });
    after = lines.at(-1)?.id;
    if (lines.length < AT_ONCE) break;
    await pause();
  }
  kept.set(session, next);
  return next.index;
}

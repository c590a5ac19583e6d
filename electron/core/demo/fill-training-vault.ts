import { ARCHIVE_VERSION, caseArchive } from '#shared/archive/case-archive.ts';
import { insertArchive } from '#core/archive/import-archive.ts';
import { createPace } from '#core/pace.ts';
import type { FillTrainingVault } from '#core/vault/opening/open-training-vault.ts';
import { translateAccounts } from './translate-accounts.ts';
import { demoCases } from './demo-cases.ts';

/** Puts the invented cases into an empty training vault, in one transaction: all of them or none. */
export const fillTrainingVault: FillTrainingVault = async (session, { report, pause }) => {
  const exportedAt = session.clock.now().toISOString();
  const pace = createPace(pause);
  await session.longTransaction.run(session, async (tx) => {
    const { id: userId, displayName: name } = session.user;
    for (const [index, { make, isOwned = false }] of demoCases.entries()) {
      const made = translateAccounts(make(session.ids.next), session.ids.next);
      const checked = caseArchive.parse({
        format: 'casekeep-case',
        version: ARCHIVE_VERSION,
        exportedAt,
        ...made,
        case: isOwned ? { ...made.case, owner: { userId, name } } : made.case,
      });
      await insertArchive(tx, checked, { isTrainingVault: true, wrote: pace.step });
      report({ done: index + 1, total: demoCases.length });
    }
  });
};

import { ARCHIVE_VERSION, caseArchive } from '#shared/archive/case-archive.ts';
import { insertArchive } from '#core/archive/import-archive.ts';
import { createPace } from '#core/pace.ts';
import type { FillTrainingVault } from '#core/vault/opening/open-training-vault.ts';
import { demoCases } from './demo-cases.ts';

/** Puts the invented cases into an empty training vault, in one transaction: all of them or none. */
export const fillTrainingVault: FillTrainingVault = async (session, { report, pause }) => {
  const exportedAt = session.clock.now().toISOString();
  const pace = createPace(pause);
  await session.longTransaction.run(session, async (tx) => {
    for (const [index, { make }] of demoCases.entries()) {
      const checked = caseArchive.parse({
        format: 'casekeep-case',
        version: ARCHIVE_VERSION,
        exportedAt,
        ...make(session.ids.next),
      });
      await insertArchive(tx, checked, { isTrainingVault: true, wrote: pace.step });
      report({ done: index + 1, total: demoCases.length });
    }
  });
};

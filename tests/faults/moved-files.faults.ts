import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/support/open-test-vault.ts';
import { allTrials, isNothingToTell, movedWhile, runTrials } from '#tests/support/moved-trials.ts';

/** Every change to every file of an open vault in every state; `tests/core/vault/moved-files.test.ts` has a sample and the control. */
test.each(movedWhile.flatMap((state) => [[state, 'locked'] as const, [state, 'killed'] as const]))(
  'files that are moved while %s lose nothing that was acknowledged: %s',
  async (state, ending) => {
    const results = await runTrials(temporaryFolder(), allTrials([state]), ending);
    const bad = results.filter(
      ({ trial, lost, moved }) =>
        (lost.length > 0 && !(trial.file === 'vault.db' && trial.what === 'emptied')) ||
        (moved === null && !isNothingToTell(trial)),
    );
    expect(bad).toEqual([]);
  },
);

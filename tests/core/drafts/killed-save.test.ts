import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createCase } from '#core/cases/create-case.ts';
import { sql } from '#core/database/sql.ts';
import { findDraft, type DraftForm } from '#core/drafts/draft-repository.ts';
import { saveDraft } from '#core/drafts/save-draft.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import { testDeps, openTestVault, TEST_PASSPHRASE } from '#tests/support/open-test-vault.ts';
import { aCase } from '#tests/support/record-builders.ts';

const child = fileURLToPath(new URL('../../support/save-child.ts', import.meta.url));
const newCase: DraftForm = { noun: 'case', recordId: null, caseId: null };

test.for([
  ['before COMMIT', 'before', { cases: 0, draft: 'Heron' }],
  ['after COMMIT, before anybody was told', 'after', { cases: 1, draft: undefined }],
] as const)(
  'a save cut off %s leaves the draft or the record, never both: saving again what is in the form makes one',
  async ([, when, left]) => {
    const deps = testDeps();
    const { session, folder } = await openTestVault({ deps });
    saveDraft(session, { ...newCase, content: 'Heron' });
    session.close();
    expect(spawnSync(process.execPath, [child, folder, TEST_PASSPHRASE, when]).signal).toBe('SIGKILL');

    const again = await unlockVault(deps, { folder, passphrase: TEST_PASSPHRASE });
    const cases = () => again.db.value(sql`SELECT count(*) FROM case_record WHERE codeword = 'Heron'`);
    const draft = findDraft(again.db, again.user.id, newCase)?.content;
    expect({ cases: cases(), draft }).toEqual(left);
    expect(again.lostChanges).toBeNull();
    // The form shows its draft, and nothing where there is none.
    if (draft !== undefined) createCase(again, { fields: aCase({ codeword: 'Heron' }) });
    expect(cases()).toBe(1);
    again.close();
  },
);

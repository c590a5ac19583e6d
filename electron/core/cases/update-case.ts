import type { CaseFields, CaseRecord } from '#shared/cases/case.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { assertUnchanged } from '#core/history/assert-unchanged.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { deleteDraftOfForm } from '#core/drafts/draft-repository.ts';
import { recordChange } from '#core/history/record-change.ts';
import { searchText } from '#core/search/search-text.ts';
import type { VaultSession } from '#core/vault/vault-session.ts';
import { getCase, updateCaseRecord } from './case-repository.ts';
import { caseTexts } from './case-texts.ts';

interface CaseChange {
  readonly id: CaseId;
  readonly expectedRevision: number;
  readonly fields: CaseFields;
  /** A restored version leaves the draft alone: what was typed since is not in it. */
  readonly action?: 'updated' | 'restored';
}

/** Throws `record/not-found` and `record/changed-elsewhere`. */
export function updateCase(
  session: VaultSession,
  { id, expectedRevision, fields, action = 'updated' }: CaseChange,
): CaseRecord {
  return inTransaction(session, (tx) => {
    const before = getCase(tx, id);
    assertUnchanged(before, expectedRevision);
    const record: CaseRecord = { ...before, ...fields, revision: before.revision + 1, updatedAt: tx.at };
    updateCaseRecord(tx, record);
    recordChange(tx, {
      noun: 'case',
      action,
      record,
      caseId: id,
      searchText: searchText(caseTexts(record)),
    });
    if (action === 'updated') deleteDraftOfForm(tx, { noun: 'case', recordId: id, caseId: null });
    return record;
  });
}

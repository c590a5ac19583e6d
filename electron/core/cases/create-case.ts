import { nextCaseReference } from '#shared/cases/case-reference.ts';
import type { CaseFields, CaseRecord } from '#shared/cases/case.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { deleteDraftOfForm } from '#core/drafts/draft-repository.ts';
import { recordChange } from '#core/history/record-change.ts';
import { searchText } from '#core/search/search-text.ts';
import type { VaultSession } from '#core/vault/vault-session.ts';
import { caseUniqueErrors, findLastReferenceKey, insertCaseRecord } from './case-repository.ts';
import { caseTexts } from './case-texts.ts';

interface NewCase {
  readonly fields: CaseFields;
  readonly reference?: string | undefined;
}

/** Opens a case. Throws `case/duplicate-reference`. */
export function createCase(session: VaultSession, { fields, reference }: NewCase): CaseRecord {
  return inTransaction(
    session,
    (tx) => {
      const year = tx.at.slice(0, 4);
      const record: CaseRecord = {
        ...fields,
        id: session.ids.next(),
        reference: reference ?? nextCaseReference(Number(year), findLastReferenceKey(tx, year)),
        isTraining: session.isTraining,
        revision: 1,
        createdAt: tx.at,
        updatedAt: tx.at,
      };
      insertCaseRecord(tx, record);
      recordChange(tx, {
        noun: 'case',
        action: 'created',
        record,
        caseId: record.id,
        searchText: searchText(caseTexts(record)),
      });
      deleteDraftOfForm(tx, { noun: 'case', recordId: null, caseId: null });
      return record;
    },
    { uniqueErrors: caseUniqueErrors },
  );
}

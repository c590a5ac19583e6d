import { nextCaseReference } from '#shared/cases/case-reference.ts';
import type { CaseFields, CaseRecord } from '#shared/cases/case.ts';
import { inTransaction } from '#core/database/transaction.ts';
import type { WriteDb } from '#core/database/write-db.ts';
import { currentDevice } from '#core/history/device.ts';
import { firstStamp } from '#core/history/record-stamp.ts';
import { writeRecord } from '#core/records/write-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { caseKind } from './case-kind.ts';
import { caseUniqueErrors, findLastReferenceKey } from './case-repository.ts';

interface NewCase {
  readonly fields: CaseFields;
  readonly reference?: string | undefined;
}

/** Opens a case. Throws `case/duplicate-reference`. */
export function createCase(session: VaultSession, { fields, reference }: NewCase): CaseRecord {
  return inTransaction(
    session,
    (tx) => {
      const record: CaseRecord = {
        ...fields,
        id: session.ids.next(),
        reference: reference ?? nextReference(tx),
        formerReferences: [],
        isTraining: session.isTraining,
        ...firstStamp(tx),
      };
      return writeRecord(tx, caseKind, {
        record,
        action: 'created',
        draft: { recordId: null, caseId: null },
      });
    },
    { uniqueErrors: caseUniqueErrors },
  );
}

/** The next free one of the year in which the transaction began. */
export function nextReference(tx: WriteDb): string {
  const year = tx.at.slice(0, 4);
  return nextCaseReference({
    year: Number(year),
    mark: currentDevice(tx).mark,
    lastKey: findLastReferenceKey(tx, year),
  });
}

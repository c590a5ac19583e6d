import type { CaseFields, CaseRecord } from '#shared/cases/case.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { assertUnchanged } from '#core/history/assert-unchanged.ts';
import { inTransaction } from '#core/database/transaction.ts';
import { nextStamp } from '#core/history/record-stamp.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { getCase } from './case-repository.ts';
import { writeCase } from './write-case.ts';

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
    return writeCase(tx, {
      record: { ...before, ...fields, ...nextStamp(tx, before) },
      action,
      draft: action === 'restored' ? null : { noun: 'case', recordId: id, caseId: null },
    });
  });
}

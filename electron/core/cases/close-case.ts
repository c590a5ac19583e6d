import type { CaseClosing } from '#shared/cases/case-keeping.ts';
import { caseFields, type CaseFields, type CaseRecord } from '#shared/cases/case.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { z } from 'zod';
import { getRecord } from '#core/records/record-repository.ts';
import { updateRecord } from '#core/records/update-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { caseKind } from './case-kind.ts';

interface Change {
  readonly id: CaseId;
  readonly expectedRevision: number;
}

const fieldsOnly = z.object(caseFields.shape);

/** Throws `record/not-found`, `record/changed-elsewhere` and `case/closed-already`. */
export function closeCase(
  session: VaultSession,
  { closing, ...change }: Change & { readonly closing: CaseClosing },
): CaseRecord {
  const { status, ...fields } = fieldsOf(session, change.id);
  if (status === 'closed') throw new AppError('case/closed-already');
  return updateRecord(session, caseKind, {
    ...change,
    fields: { ...fields, status: 'closed', closing },
    action: 'closed',
  });
}

/** Throws `record/not-found`, `record/changed-elsewhere` and `case/open-already`. */
export function reopenCase(session: VaultSession, change: Change): CaseRecord {
  const { status, ...fields } = fieldsOf(session, change.id);
  if (status !== 'closed') throw new AppError('case/open-already');
  return updateRecord(session, caseKind, {
    ...change,
    fields: { ...fields, status: 'reopened', closing: null },
    action: 'reopened',
  });
}

function fieldsOf({ db }: VaultSession, id: CaseId): CaseFields {
  return fieldsOnly.parse(getRecord(db, caseKind, id));
}

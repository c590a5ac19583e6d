import type { CoreHandlers } from '#shared/contract.ts';
import { readListPage } from '#core/database/list-page.ts';
import { getRecord } from '#core/records/record-repository.ts';
import { updateRecord } from '#core/records/update-record.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { caseKind } from './case-kind.ts';
import { caseListSource } from './case-list.ts';
import { caseRowFromLine, type CaseLine } from './case-rows.ts';
import type { Random } from '#core/crypto/random.ts';
import { codewordAdvice } from './codeword-advice.ts';
import { closeCase, reopenCase } from './close-case.ts';
import { createCase } from './create-case.ts';
import { eraseCase } from './erase-case.ts';
import { readCaseErasure } from './read-case-erasure.ts';
import { readCaseCourse } from './read-case-course.ts';
import { readCaseOverview } from './read-case-overview.ts';

export function caseHandlers(session: () => VaultSession, random: Random): CoreHandlers['case'] {
  return {
    async list({ page, ...query }, { pause }) {
      const found = await readListPage<CaseLine>(session(), caseListSource(query), page, pause);
      return { rows: found.rows.map(caseRowFromLine), total: found.total };
    },
    get: ({ id }) => getRecord(session().db, caseKind, id),
    codewordAdvice: (given) => codewordAdvice(session().db, random, given),
    create: (input) => createCase(session(), input),
    update: (change) => updateRecord(session(), caseKind, change),
    close: (change) => closeCase(session(), change),
    reopen: (change) => reopenCase(session(), change),
    erasure: ({ id }) => readCaseErasure(session().db, id),
    erase: (input, context) => eraseCase(session(), input, context),
    course: ({ id }, { pause }) => readCaseCourse(session().db, id, pause),
    overview: ({ id }) => readCaseOverview(session().db, id),
  };
}

import type { CoreHandlers } from '#shared/contract.ts';
import { readListPage } from '#core/database/list-page.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { caseListSource } from './case-list.ts';
import { getCase } from './case-repository.ts';
import { caseRowFromLine, type CaseLine } from './case-rows.ts';
import { createCase } from './create-case.ts';
import { readCaseCourse } from './read-case-course.ts';
import { readCaseOverview } from './read-case-overview.ts';
import { updateCase } from './update-case.ts';

export function caseHandlers(session: () => VaultSession): CoreHandlers['case'] {
  return {
    async list({ page, ...query }, { pause }) {
      const found = await readListPage<CaseLine>(session(), caseListSource(query), page, pause);
      return { rows: found.rows.map(caseRowFromLine), total: found.total };
    },
    get: ({ id }) => getCase(session().db, id),
    create: (input) => createCase(session(), input),
    update: (change) => updateCase(session(), change),
    course: ({ id }, { pause }) => readCaseCourse(session().db, id, pause),
    overview: ({ id }) => readCaseOverview(session().db, id),
  };
}

import { formatUncertainDate } from '#shared/dates/format-uncertain-date.ts';
import type { Command } from './command-context.ts';
import { findCaseRow, listCases } from './find-case.ts';
import { listIncidents } from './find-incidents.ts';

/** Without a case the cases of the vault; with one, its people with their ids and its incidents. */
export const listCommand: Command<{ readonly vault: string; readonly case?: string }> = async (
  { vault, case: reference },
  { api, t, language, unlock },
) => {
  await unlock(vault);
  if (reference === undefined) {
    const cases = await listCases(api);
    const lines = cases.map((row) =>
      [row.reference, row.codeword, row.status, row.risk, String(row.incidentCount)].join('\t'),
    );
    return { json: { cases }, lines: lines.length === 0 ? [t('cli:noCases')] : lines };
  }
  const row = await findCaseRow(api, reference);
  const people = await api.person.listInCase({ caseId: row.id });
  const incidents = await listIncidents(api, row.id);
  return {
    json: {
      case: row,
      people: people.map(({ person, ...inCase }) => ({ id: person.id, names: person.names, ...inCase })),
      incidents,
    },
    lines: [
      ...people.map(({ person, roles }) =>
        [person.id, person.names[0]?.text ?? '', roles.join(' ')].join('\t'),
      ),
      ...incidents.map(({ reference, when, title }) =>
        [reference, formatUncertainDate(when, language), title].join('\t'),
      ),
    ],
  };
};

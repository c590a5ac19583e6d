import { caseId } from '#shared/ids/ids.ts';
import { casePersonFields } from '#shared/people/person.ts';
import { z } from 'zod';
import type { ReadDb } from '#core/database/read-db.ts';
import { isSameRow } from '#core/database/rows.ts';
import {
  findAuditDetail,
  findLastEntry,
  isSpokenOfLater,
  type AuditEntry,
} from '#core/history/audit-repository.ts';
import { listLinkRowsPage } from '#core/people/case-person-repository.ts';
import { casePersonColumns, type CasePersonLine } from '#core/people/person-rows.ts';
import type { Findings } from './findings.ts';
import type { RecordName } from './record-names.ts';

const CHUNK_ROWS = 500;

const linkDetail = z.strictObject({ caseId, link: casePersonFields.nullable() });
type LinkDetail = z.infer<typeof linkDetail>;

/**
 * Follows through the audit chain who was put into which case and taken out of it, and compares the links as
 * they stand with the last word on each.
 */
export function linkChecker(db: ReadDb) {
  /** For every person the cases they are in, each with the place of its last entry. */
  const lastEntries = new Map<string, Map<string, number>>();
  const doubted = new Set<string>();

  function detailOf(seq: number): LinkDetail | undefined {
    const detail = findAuditDetail(db, seq);
    if (detail === undefined) return undefined;
    try {
      return linkDetail.parse(JSON.parse(detail.text));
    } catch {
      return undefined;
    }
  }

  /** The columns that the last word on a link gives. */
  function expected(row: Pick<CasePersonLine, 'case_id' | 'person_id'>, seq: number) {
    const link = detailOf(seq)?.link;
    const { case_id, person_id } = row;
    return link === undefined || link === null ? {} : { case_id, person_id, ...casePersonColumns(link) };
  }

  return {
    /** Takes note of an entry whose words have been found to be those that were signed. */
    accepts({ seq, action, recordId }: AuditEntry): boolean {
      const detail = detailOf(seq);
      if (detail === undefined || recordId === null) return false;
      if (findAuditDetail(db, seq)?.caseId !== detail.caseId) return false;
      if ((action === 'linked') !== (detail.link !== null)) return false;
      const cases = lastEntries.get(recordId) ?? new Map<string, number>();
      lastEntries.set(recordId, cases);
      if (detail.link === null) cases.delete(detail.caseId);
      else cases.set(detail.caseId, seq);
      return true;
    },

    forget(personId: string): void {
      lastEntries.delete(personId);
    },

    /** Words about somebody are missing, which is said of their entry: there is nothing to compare them with. */
    doubt(personId: string | null): void {
      if (personId !== null) doubted.add(personId);
    },

    /** Adds links that differ from the last word on them, of which no entry knows, or that are gone. */
    async compare(findings: Findings, nameOf: RecordName, pause: () => Promise<void>): Promise<void> {
      // What is changed meanwhile is known to whoever asks next.
      const followed = findLastEntry(db)?.seq ?? 0;
      const missing = new Map([...lastEntries].map(([person, cases]) => [person, new Map(cases)]));
      let last: Pick<CasePersonLine, 'case_id' | 'person_id'> | undefined;
      for (;;) {
        await pause();
        const rows = listLinkRowsPage(db, last, CHUNK_ROWS);
        for (const row of rows) {
          const seq = missing.get(row.person_id)?.get(row.case_id);
          missing.get(row.person_id)?.delete(row.case_id);
          if (seq !== undefined && isSameRow(row, expected(row, seq))) continue;
          add(row.person_id, seq ?? null);
        }
        last = rows.at(-1);
        if (last === undefined) break;
      }
      for (const [person, cases] of missing) for (const seq of cases.values()) add(person, seq);

      function add(personId: string, entry: number | null): void {
        if (doubted.has(personId) || isSpokenOfLater(db, personId, followed)) return;
        findings.add({
          what: 'link-differs',
          place: 'case_person',
          record: nameOf('person', personId),
          entry,
        });
      }
    },
  };
}

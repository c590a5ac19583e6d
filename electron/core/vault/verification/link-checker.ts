import { caseId } from '#shared/ids/ids.ts';
import { casePersonFields } from '#shared/people/person.ts';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { ReadDb } from '#core/database/read-db.ts';
import { findAuditDetail, type AuditEntry } from '#core/history/audit-repository.ts';
import { listLinksPage } from '#core/people/case-person-repository.ts';
import { casePersonFromLine, type CasePersonLine } from '#core/people/person-rows.ts';

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

  function detailOf(seq: number): LinkDetail | undefined {
    const detail = findAuditDetail(db, seq);
    if (detail === undefined) return undefined;
    try {
      return linkDetail.parse(JSON.parse(detail.text));
    } catch {
      return undefined;
    }
  }

  return {
    /** Takes note of an entry whose words have been found to be those that were signed. */
    accepts({ seq, action, recordId }: AuditEntry): boolean {
      const detail = detailOf(seq);
      if (detail === undefined || recordId === null) return false;
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

    /** The entry that another link stands against, 0 for a link of which the chain does not know. */
    async misfit(pause: () => Promise<void>): Promise<number | undefined> {
      let last: Pick<CasePersonLine, 'case_id' | 'person_id'> | undefined;
      for (;;) {
        await pause();
        const rows = listLinksPage(db, last, CHUNK_ROWS);
        for (const row of rows) {
          const seq = lastEntries.get(row.person_id)?.get(row.case_id);
          if (seq === undefined) return 0;
          if (!isDeepStrictEqual(detailOf(seq)?.link, casePersonFromLine(row))) return seq;
          lastEntries.get(row.person_id)?.delete(row.case_id);
        }
        const end = rows.at(-1);
        if (end === undefined) break;
        last = end;
      }
      const missing = [...lastEntries.values()].flatMap((cases) => [...cases.values()]);
      return missing.length === 0 ? undefined : missing.reduce((one, other) => Math.min(one, other));
    },
  };
}

import type { ReadDb } from '#core/database/read-db.ts';
import { digestOfAnswers } from '#core/dossier/name-answers.ts';
import type { AuditEntry } from '#core/history/audit-repository.ts';
import { listAllNameAnswers } from '#core/names/name-answer-repository.ts';

/**
 * Follows through the audit chain what was said of words that may name somebody, and compares what is kept with it: an
 * answer that nobody gave would let a name go out.
 */
export function answerChecker(db: ReadDb) {
  /** By the place of its entry. */
  const given = new Map<number, { readonly caseId: string; readonly digest: Uint8Array }>();
  let lastErasedPerson = 0;

  return {
    note({ seq, recordId, details }: AuditEntry): void {
      if (recordId !== null) given.set(seq, { caseId: recordId, digest: details });
    },

    /** Answers go with their case, and those that name a person with the person. */
    forget({ seq, noun, recordId }: AuditEntry): void {
      if (noun === 'person') lastErasedPerson = seq;
      for (const [at, { caseId }] of given) if (caseId === recordId) given.delete(at);
    },

    /** The entry that answers stand against, 0 for some of which the chain does not know. */
    misfit(): number | undefined {
      const stored = Map.groupBy(listAllNameAnswers(db), ({ seq }) => seq);
      for (const [seq, lines] of stored) {
        const known = given.get(seq);
        if (known === undefined || lines.some(({ case_id }) => case_id !== known.caseId)) return 0;
        if (Buffer.compare(digestOfAnswers(lines), known.digest) !== 0) return seq;
      }
      return [...given.keys()].find((seq) => !stored.has(seq) && seq > lastErasedPerson);
    },
  };
}

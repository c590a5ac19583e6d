import { departureWords, type DepartureWords } from '#shared/history/departure-words.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { findAuditDetail, type AuditEntry } from '#core/history/audit-repository.ts';
import { saltedDigest } from '#core/history/salted-digest.ts';
import { listCodes, listSeries, type HolderSeries } from '#core/series/series-repository.ts';

/** What the chain says that a holder was given of a case. */
interface KnownSeries {
  version: number;
  holder: string;
  /** Place of the last entry. */
  seq: number;
  /** For every code the salted digests of whose it is: the same one may have been noted twice. */
  readonly codes: Map<string, { readonly whose: string[]; readonly seq: number }>;
}

/**
 * Follows through the audit chain what left the vault for whom, and compares versions and codes as they are kept with
 * it: a code that came to mean somebody else would mislead whoever reads two versions.
 */
export function departureChecker(db: ReadDb) {
  const known = new Map<string, Map<string, KnownSeries>>();
  const lastErased = new Map<string, number>();

  function seriesOf(caseId: string, holderKey: string): KnownSeries {
    const ofCase = known.get(caseId) ?? new Map<string, KnownSeries>();
    known.set(caseId, ofCase);
    const series = ofCase.get(holderKey) ?? { version: 0, holder: '', seq: 0, codes: new Map() };
    ofCase.set(holderKey, series);
    return series;
  }

  /** The entry that the codes of a series stand against, 0 where the chain does not know of one. */
  function codeMisfit({ caseId, holderKey }: HolderSeries, { codes }: KnownSeries): number | undefined {
    const stored = listCodes(db, { caseId, holderKey });
    for (const { noun, code, number, recordId, salt } of stored) {
      const said = codes.get(code);
      if (said === undefined) return 0;
      if (code.split('-').at(-1) !== String(number)) return said.seq;
      const isForgotten = recordId === null || salt === null;
      const fits = isForgotten
        ? said.seq < (lastErased.get(noun) ?? 0)
        : said.whose.includes(Buffer.from(saltedDigest(salt, recordId)).toString('hex'));
      if (!fits) return said.seq;
    }
    const kept = new Set(stored.map(({ code }) => code));
    return [...codes].find(([code]) => !kept.has(code))?.[1].seq;
  }

  return {
    /** Takes note of an entry whose words have been found to be those that were signed. */
    accepts({ seq, action, recordId }: AuditEntry): boolean {
      const words = wordsOf(db, seq);
      if (words === undefined || recordId === null) return false;
      if (whatOf[action] !== words.what) return false;
      if (words.what !== 'dossier') return true;
      const series = seriesOf(recordId, words.holderKey);
      if (words.version > series.version) {
        series.version = words.version;
        series.holder = words.holder;
      }
      series.seq = seq;
      for (const { code, whose } of words.codes) {
        const before = series.codes.get(code)?.whose ?? [];
        series.codes.set(code, { whose: [...before, whose], seq });
      }
      return true;
    },

    /** What was given of a case goes with it; whose a code was, with the record. */
    forget({ seq, noun, recordId }: AuditEntry): void {
      lastErased.set(noun, seq);
      if (recordId !== null) known.delete(recordId);
    },

    /** The entry that versions or codes stand against, 0 for some of which the chain does not know. */
    misfit(): number | undefined {
      const stored = listSeries(db);
      for (const series of stored) {
        const said = known.get(series.caseId)?.get(series.holderKey);
        if (said === undefined) return 0;
        if (said.version !== series.version || said.holder !== series.holder) return said.seq;
        const misfit = codeMisfit(series, said);
        if (misfit !== undefined) return misfit;
      }
      const kept = new Set(stored.map(({ caseId, holderKey }) => keyOf(caseId, holderKey)));
      for (const [caseId, ofCase] of known) {
        for (const [holderKey, { seq }] of ofCase) {
          if (!kept.has(keyOf(caseId as CaseId, holderKey))) return seq;
        }
      }
      return undefined;
    },
  };
}

const whatOf: Readonly<Record<string, DepartureWords['what']>> = {
  'dossier-exported': 'dossier',
  'dossier-found': 'dossier',
  'archive-exported': 'archive',
  'archive-found': 'archive',
  'taken-along': 'travel',
};

/** Whether an entry says that something left the vault. What a backup is stands in the list of backups. */
export function isDepartureAction(action: string): boolean {
  return Object.hasOwn(whatOf, action);
}

function keyOf(caseId: CaseId, holderKey: string): string {
  return JSON.stringify([caseId, holderKey]);
}

function wordsOf(db: ReadDb, seq: number): DepartureWords | undefined {
  try {
    return departureWords.parse(JSON.parse(findAuditDetail(db, seq)?.text ?? ''));
  } catch {
    return undefined;
  }
}

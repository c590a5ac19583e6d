import { recordAction } from '#shared/history/history-operations.ts';
import { recordNoun } from '#shared/records/record.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { CHAIN_START, hashAuditEntry } from '#core/history/audit-entry.ts';
import {
  countAuditDetails,
  findAuditDetail,
  findErasures,
  isSaidLater,
  type StoredEntry,
} from '#core/history/audit-repository.ts';
import { findErasedWords } from '#core/history/erased-words.ts';
import { beginsHistory } from '#core/history/record-change.ts';
import { revisionDigest } from '#core/history/revision-digest.ts';
import {
  countRevisions,
  findRevisionOfDigest,
  listRevisionPlaces,
  type StoredRevision,
} from '#core/history/revision-repository.ts';
import { saltedDigest } from '#core/history/salted-digest.ts';
import type { Finding, Findings } from './findings.ts';
import { answerChecker } from './answer-checker.ts';
import { departureChecker, isDepartureAction } from './departure-checker.ts';
import { keyChecker } from './key-checker.ts';
import { linkChecker } from './link-checker.ts';
import { vaultChecker } from './vault-checker.ts';
import type { KnownRecord } from '../session/vault-trust.ts';

const CHUNK_ROWS = 5_000;

/** `opening` leaves versions of records unread: what they must be is known, and each is compared when it is shown. */
export type Depth = 'opening' | 'full';

/**
 * Follows the audit chain from its first entry and learns from it what the vault must hold. What an entry speaks of is
 * compared with the entry on the way.
 */
export function chainFollower(db: ReadDb, depth: Depth) {
  const people = keyChecker(db);
  const links = linkChecker(db);
  const vault = vaultChecker(db);
  const departures = departureChecker(db);
  const answers = answerChecker(db);
  const erasedWords = findErasedWords(db);
  const erasures = findErasures(db);
  const records = new Map<string, KnownRecord>();
  /** Places of revisions that entries commit to. */
  const places = new Set<number>();
  let lastPlace = 0;
  let details = 0;
  let length = 0;
  let head: Uint8Array = CHAIN_START;

  /** Undefined for what is as it was. */
  function misfitOf(entry: StoredEntry): Omit<Finding, 'entry'> | undefined {
    const action = recordAction.safeParse(entry.action);
    if (action.success) return revisionMisfit(entry, beginsHistory(action.data));
    if (isLinkAction(entry.action) && (isErasedLater(entry) || erasedWords.has(entry.seq))) {
      return findAuditDetail(db, entry.seq) === undefined ? undefined : wordsAltered('audit_detail');
    }
    if (isDetailed(entry)) {
      if (!isDetailIntact(entry)) {
        if (isLinkAction(entry.action)) links.doubt(entry.recordId);
        return wordsAltered('audit_detail');
      }
      details += 1;
    }
    if (entry.action === 'erased' && entry.recordId !== null) {
      links.forget(entry.recordId);
      departures.forget(entry);
      answers.forget(entry);
      records.delete(entry.recordId);
    }
    if (isLinkAction(entry.action) && !links.accepts(entry)) return wordsAltered('audit_detail');
    if (isDepartureAction(entry.action) && !departures.accepts(entry)) return wordsAltered('audit_detail');
    if (entry.action === 'names-answered') answers.note(entry);
    return vault.misfitOf(entry);
  }

  function revisionMisfit(entry: StoredEntry, isFirst: boolean): Omit<Finding, 'entry'> | undefined {
    const { recordId } = entry;
    const noun = recordNoun.safeParse(entry.noun);
    if (recordId === null || !noun.success) return { what: 'entry-altered', place: 'audit_entry' };
    const digest = new Uint8Array(entry.details);
    if (depth === 'opening') {
      if (!isErasedLater(entry)) learn(entry, { id: recordId, noun: noun.data, digest });
      return undefined;
    }
    const revision = findRevisionOfDigest(db, recordId, digest);
    if (isErasedLater(entry)) {
      return revision === undefined ? undefined : { what: 'revision-unknown', place: 'revision' };
    }
    const before = records.get(recordId);
    const known = learn(entry, { id: recordId, noun: noun.data, digest });
    if (revision === undefined) return { what: 'revision-missing', place: 'revision' };
    const isInOrder = isFirst === (before === undefined) && revision.seq > lastPlace;
    lastPlace = revision.seq;
    places.add(revision.seq);
    const differing = [
      ...(isInOrder ? [] : ['seq']),
      ...columnsThatDiffer(revision, { entry, known, before }),
    ];
    return differing.length === 0
      ? undefined
      : { what: 'revision-altered', place: placeOf('revision', differing) };
  }

  function learn(
    { at, seq }: StoredEntry,
    { id, noun, digest }: Pick<KnownRecord, 'noun' | 'digest'> & { readonly id: string },
  ): KnownRecord {
    const before = records.get(id);
    const revision = (before?.revision ?? 0) + 1;
    const known: KnownRecord = { noun, digest, revision, at, createdAt: before?.createdAt ?? at, entry: seq };
    records.set(id, known);
    return known;
  }

  /** Whose snapshots and words must be gone. The entry for the erasure is itself checked when its turn comes. */
  function isErasedLater({ seq, recordId }: StoredEntry): boolean {
    return recordId !== null && seq < (erasures.get(recordId) ?? 0);
  }

  function isDetailIntact({ seq, action, noun, recordId, details: digest }: StoredEntry): boolean {
    const isCaseErasure = action === 'erased' && noun === 'case';
    const detail = findAuditDetail(db, seq);
    return (
      detail !== undefined &&
      // Words of a case that was erased stay, to say what went with it.
      detail.recordId === (isCaseErasure ? null : recordId) &&
      (isLinkAction(action) || detail.caseId === null) &&
      isEqual(saltedDigest(detail.salt, detail.text), digest)
    );
  }

  return {
    people,
    links,
    vault,
    departures,
    answers,
    records,
    length: () => length,
    head: () => head,

    /** Adds what does not fit. False where the chain itself is broken, and nothing after can be believed. */
    async follow(entries: readonly StoredEntry[], findings: Findings): Promise<boolean> {
      const found: Finding[] = [];
      const signed: Promise<boolean>[] = [];
      let isWhole = true;
      const from = length;
      for (const entry of entries) {
        isWhole =
          entry.seq === length + 1 && isEqual(entry.prev, head) && isEqual(hashAuditEntry(entry), entry.hash);
        if (!isWhole) break;
        signed.push(people.isSigned(entry));
        // What people may is known by their entries, so a broken one of these ends it as well.
        isWhole = people.accepts(entry);
        if (!isWhole) break;
        const misfit = misfitOf(entry);
        if (misfit !== undefined) found.push({ ...misfit, entry: entry.seq });
        length += 1;
        head = entry.hash;
      }
      const unsigned = (await Promise.all(signed)).indexOf(false);
      if (unsigned !== -1) length = from + unsigned;
      for (const finding of found) if ((finding.entry ?? 0) <= length) findings.add(finding);
      if (isWhole && unsigned === -1) return true;
      findings.add({ what: 'entry-altered', place: 'audit_entry', entry: length + 1 });
      return false;
    },

    /** Adds versions and words of which no entry knows. */
    async compare(findings: Findings, pause: () => Promise<void>): Promise<void> {
      if (countAuditDetails(db, length) !== details) findings.add(wordsAltered('audit_detail'));
      if (countRevisions(db) === places.size) return;
      for (let after = 0; ;) {
        await pause();
        const rows = listRevisionPlaces(db, after, CHUNK_ROWS);
        for (const { seq, noun, recordId, digest } of rows) {
          if (places.has(seq) || isSaidLater(db, digest, length)) continue;
          const record = { noun, id: recordId, title: null, reference: null };
          findings.add({ what: 'revision-unknown', place: 'revision', record });
        }
        after = rows.at(-1)?.seq ?? after;
        if (rows.length < CHUNK_ROWS) return;
      }
    },
  };
}

export type ChainFollower = ReturnType<typeof chainFollower>;

interface Committed {
  readonly entry: StoredEntry;
  readonly known: KnownRecord;
  readonly before: KnownRecord | undefined;
}

/** Columns of a revision that its entry, or the one before it, does not bear out. */
function columnsThatDiffer(revision: StoredRevision, { entry, known, before }: Committed): string[] {
  const fits: Readonly<Record<string, boolean>> = {
    noun: revision.noun === entry.noun,
    revision: revision.revision === known.revision,
    parent: isEqual(revision.parent ?? new Uint8Array(), before?.digest ?? new Uint8Array()),
    at: revision.at === entry.at,
    user_id: revision.userId === entry.userId,
    action: revision.action === entry.action,
    snapshot: isEqual(revisionDigest(revision), entry.details),
  };
  return Object.keys(fits).filter((column) => fits[column] === false);
}

/** `table.one, two`. */
export function placeOf(table: string, columns: readonly string[]): string {
  return columns.length === 0 ? table : `${table}.${columns.join(', ')}`;
}

function wordsAltered(place: string): { readonly what: 'words-altered'; readonly place: string } {
  return { what: 'words-altered', place };
}

function isLinkAction(action: string): boolean {
  return action === 'linked' || action === 'unlinked';
}

/** Whether its words stand beside the entry. */
function isDetailed({ action, noun }: StoredEntry): boolean {
  const isCaseErased = action === 'erased' && noun === 'case';
  return (
    isCaseErased ||
    isLinkAction(action) ||
    isDepartureAction(action) ||
    ['unlock-failed', 'loss-found', 'not-allowed', 'vault-restored'].includes(action)
  );
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

import { recordAction } from '#shared/history/history-operations.ts';
import type { CallContext } from '#shared/ipc/define.ts';
import { sqliteCode } from '#core/database/database-error.ts';
import { findDamage } from '#core/database/integrity-check.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { CHAIN_START, hashAuditEntry } from '#core/history/audit-entry.ts';
import {
  countEntries,
  findAuditDetail,
  findErasures,
  listEntriesPage,
  type StoredEntry,
} from '#core/history/audit-repository.ts';
import { countRevisions, findCommittedRevision } from '#core/history/revision-repository.ts';
import { findErasedWords } from '#core/history/erased-words.ts';
import { revisionDigest } from '#core/history/revision-digest.ts';
import { saltedDigest } from '#core/history/salted-digest.ts';
import type { RecordKinds } from '#core/records/record-kind.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { findAlteredRecord } from './altered-record.ts';
import { departureChecker, isDepartureAction } from './departure-checker.ts';
import { keyChecker } from './key-checker.ts';
import { linkChecker } from './link-checker.ts';

// About 30 ms of hashing and checking signatures.
const CHUNK_ENTRIES = 200;

interface Verdict {
  readonly pagesOk: boolean;
  readonly auditEntries: number;
  readonly firstBrokenEntry: number | null;
  readonly revisions: number;
}

interface Progress {
  readonly phase: 'pages' | 'audit';
  readonly done: number;
  readonly total: number;
}

/**
 * Checks every page, every record, revision and link and the whole audit chain. `firstBrokenEntry` is the place
 * in the chain, counted from 1, where something is missing or altered; the entry after the last when a
 * record or revision has no entry. Entries cut off the end together with their records stay unseen unless a
 * copy of the chain's head is kept elsewhere (security.md §4).
 */
export async function verifyVault(
  { db, connection }: Pick<VaultSession, 'db' | 'connection'>,
  kinds: RecordKinds,
  { report, pause }: Pick<CallContext<Progress>, 'report' | 'pause'>,
): Promise<Verdict> {
  report({ phase: 'pages', done: 0, total: 1 });
  await pause();
  connection.checkpoint();
  const pagesOk = findDamage(connection) === undefined;
  const seen = { auditEntries: 0, revisions: 0, followed: 0 };
  let firstBrokenEntry: number | null;
  try {
    firstBrokenEntry = await followChain(db, kinds, { seen, report, pause });
  } catch (error) {
    // A page that holds the chain does not authenticate: what could be followed ends there.
    if (pagesOk || sqliteCode(error) === undefined) throw error;
    firstBrokenEntry = seen.followed + 1;
  }
  return { pagesOk, auditEntries: seen.auditEntries, revisions: seen.revisions, firstBrokenEntry };
}

interface Seen {
  auditEntries: number;
  revisions: number;
  /** Entries that fit, from the first on. */
  followed: number;
}

/** The place of the first entry that does not fit. Keeps `seen` as it goes, for when it cannot be followed to its end. */
async function followChain(
  db: ReadDb,
  kinds: RecordKinds,
  { seen, report, pause }: Pick<CallContext<Progress>, 'report' | 'pause'> & { readonly seen: Seen },
): Promise<number | null> {
  const total = countEntries(db);
  seen.auditEntries = total;
  seen.revisions = countRevisions(db);
  const chain = chainChecker(db);
  for (;;) {
    report({ phase: 'audit', done: Math.min(chain.length(), total), total });
    await pause();
    const entries = listEntriesPage(db, chain.length(), CHUNK_ENTRIES);
    const broken = entries.find((entry) => !chain.continues(entry));
    seen.followed = chain.length();
    if (broken !== undefined) return chain.length() + 1;
    if (entries.length < CHUNK_ENTRIES) break;
  }
  const isComplete = chain.revisions() === seen.revisions && chain.length() === total;
  const altered = isComplete ? await findMisfit(db, kinds, chain, pause) : 0;
  return altered === undefined ? null : altered || chain.length() + 1;
}

async function findMisfit(
  db: ReadDb,
  kinds: RecordKinds,
  { people, links, departures }: ReturnType<typeof chainChecker>,
  pause: () => Promise<void>,
): Promise<number | undefined> {
  return (
    people.misfit() ??
    departures.misfit() ??
    (await links.misfit(pause)) ??
    (await findAlteredRecord(db, kinds, pause))
  );
}

function chainChecker(db: ReadDb) {
  const people = keyChecker(db);
  const links = linkChecker(db);
  const departures = departureChecker(db);
  const erasures = findErasures(db);
  const erasedWords = findErasedWords(db);
  let length = 0;
  let revisions = 0;
  let head: Uint8Array = CHAIN_START;

  /** Whether what the entry speaks of is still what it was. */
  function isSubjectIntact(entry: StoredEntry): boolean {
    if (recordAction.safeParse(entry.action).success) {
      const revision = findCommittedRevision(db, entry.recordId, new Uint8Array(entry.details));
      if (isErasedLater(entry)) return revision === undefined;
      revisions += 1;
      return revision !== undefined && isEqual(revisionDigest(revision), entry.details);
    }
    if (isLinkAction(entry.action) && (isErasedLater(entry) || erasedWords.has(entry.seq))) {
      return findAuditDetail(db, entry.seq) === undefined;
    }
    if (isDetailed(entry) && !isDetailIntact(entry)) return false;
    if (entry.action === 'erased' && entry.recordId !== null) {
      links.forget(entry.recordId);
      departures.forget(entry);
    }
    if (isLinkAction(entry.action)) return links.accepts(entry);
    if (isDepartureAction(entry.action)) return departures.accepts(entry);
    return people.accepts(entry);
  }

  /** Whose snapshots and words must be gone. The entry for the erasure is itself checked when its turn comes. */
  function isErasedLater({ seq, recordId }: StoredEntry): boolean {
    return recordId !== null && seq < (erasures.get(recordId) ?? 0);
  }

  function isDetailIntact({ seq, details }: StoredEntry): boolean {
    const detail = findAuditDetail(db, seq);
    return detail !== undefined && isEqual(saltedDigest(detail.salt, detail.text), details);
  }

  return {
    people,
    links,
    departures,
    length: () => length,
    revisions: () => revisions,
    continues(entry: StoredEntry): boolean {
      const fits =
        entry.seq === length + 1 &&
        isEqual(entry.prev, head) &&
        isEqual(hashAuditEntry(entry), entry.hash) &&
        people.isSigned(entry) &&
        isSubjectIntact(entry);
      if (fits) {
        length += 1;
        head = entry.hash;
      }
      return fits;
    },
  };
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
    ['unlock-failed', 'loss-found', 'not-allowed'].includes(action)
  );
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

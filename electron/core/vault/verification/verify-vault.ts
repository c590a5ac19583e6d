import type { CallContext } from '#shared/ipc/define.ts';
import type { VaultFinding } from '#shared/vault/vault-finding.ts';
import { dirname } from 'node:path';
import { sqliteCode } from '#core/database/database-error.ts';
import { findDamage } from '#core/database/integrity-check.ts';
import { countEntries, listEntriesPage } from '#core/history/audit-repository.ts';
import { countRevisions } from '#core/history/revision-repository.ts';
import { createPace } from '#core/pace.ts';
import type { RecordKinds } from '#core/records/record-kind.ts';
import { isKnownHead } from '../opening/find-lost-changes.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { chainFollower, type ChainFollower } from './chain-follower.ts';
import { createFindings, type Findings } from './findings.ts';
import { checkRecords } from './record-checker.ts';
import { recordNames } from './record-names.ts';
import { checkCounts, checkSchema, checkSearch, checkSignedRows } from './table-checker.ts';

// About 30 ms of hashing and reading; signatures are checked in other threads meanwhile.
const CHUNK_ENTRIES = 100;

interface Verdict {
  readonly pagesOk: boolean;
  readonly auditEntries: number;
  readonly firstBrokenEntry: number | null;
  readonly revisions: number;
  readonly findings: VaultFinding[];
  readonly findingCount: number;
}

interface Progress {
  readonly phase: 'pages' | 'audit' | 'records';
  readonly done: number;
  readonly total: number;
}

type Context = Pick<CallContext<Progress>, 'report' | 'pause'>;

/**
 * Checks every page, follows the whole audit chain, and compares all that there is with what the chain says there must
 * be. `findings` are the first that do not fit, `findingCount` is how many there are. `firstBrokenEntry` is the first
 * place in the chain, counted from 1, that anything stands against; the entry after the last for what no entry speaks
 * of. Entries cut off the end together with their records stay unseen unless a copy of the chain's head is kept
 * elsewhere (security.md §4); the one beside the database is asked.
 */
export async function verifyVault(
  { db, connection }: Pick<VaultSession, 'db' | 'connection'>,
  kinds: RecordKinds,
  { report, pause }: Context,
): Promise<Verdict> {
  report({ phase: 'pages', done: 0, total: 1 });
  await pause();
  connection.checkpoint();
  const pagesOk = findDamage(connection) === undefined;
  const seen: Seen = { auditEntries: 0, revisions: 0, followed: 0 };
  const findings = createFindings();
  try {
    await compareAll({ db, connection, kinds, findings, seen, report, pause });
  } catch (error) {
    // A page that holds the chain or a record does not authenticate: what could be followed ends there.
    if (pagesOk || sqliteCode(error) === undefined) throw error;
    findings.add({ what: 'entry-altered', place: 'audit_entry', entry: seen.followed + 1 });
  }
  return {
    pagesOk,
    auditEntries: seen.auditEntries,
    revisions: seen.revisions,
    firstBrokenEntry: findings.firstEntry(seen.auditEntries + 1),
    findings: [...findings.listed()],
    findingCount: findings.count(),
  };
}

interface Seen {
  auditEntries: number;
  revisions: number;
  /** Entries that fit, from the first on. */
  followed: number;
}

interface Comparing extends Context, Pick<VaultSession, 'db' | 'connection'> {
  readonly kinds: RecordKinds;
  readonly findings: Findings;
  /** Kept on the way, for when it cannot be followed to its end. */
  readonly seen: Seen;
}

async function compareAll(comparing: Comparing): Promise<void> {
  const { db, connection, kinds, findings, report, pause } = comparing;
  const chain = await followChain(comparing);
  checkSchema(db, findings);
  // Without the whole of it there is nothing that the rest could be compared with.
  if (chain === undefined) return;
  const { step } = createPace(pause);
  const yardstick = { records: chain.records };
  const nameOf = recordNames(db, kinds, yardstick);
  const folder = dirname(connection.path);
  chain.people.compare(findings);
  chain.vault.compare(findings, { folder, slotIds: chain.people.slotIds() });
  await chain.compare(findings, step);
  await chain.links.compare(findings, nameOf, step);
  const total = chain.records.size;
  await checkRecords({
    db,
    kinds,
    yardstick,
    findings,
    async step(done) {
      if (done % CHUNK_ENTRIES === 0) report({ phase: 'records', done: Math.min(done, total), total });
      await step();
    },
  });
  const context = { db, connection, kinds, yardstick, findings, nameOf, pause: step };
  await checkCounts(context);
  await checkSignedRows(context, chain.people);
  await checkSearch(context);
  report({ phase: 'records', done: total, total });
}

/** Undefined when the chain breaks off. */
async function followChain({
  db,
  connection,
  findings,
  seen,
  report,
  pause,
}: Comparing): Promise<ChainFollower | undefined> {
  const total = countEntries(db);
  seen.auditEntries = total;
  seen.revisions = countRevisions(db);
  const chain = chainFollower(db);
  for (;;) {
    report({ phase: 'audit', done: Math.min(chain.length(), total), total });
    await pause();
    const entries = listEntriesPage(db, chain.length(), CHUNK_ENTRIES);
    const isWhole = await chain.follow(entries, findings);
    seen.followed = chain.length();
    if (!isWhole) return undefined;
    if (entries.length < CHUNK_ENTRIES) break;
  }
  const isWhole = chain.length() === total && isKnownHead(db, chain.vault.vaultId(), connection);
  if (isWhole) return chain;
  findings.add({ what: 'entry-altered', place: 'audit_entry', entry: chain.length() + 1 });
  return undefined;
}

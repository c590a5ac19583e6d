import type { CallContext } from '#shared/ipc/define.ts';
import { dirname } from 'node:path';
import type { Connection } from '#core/database/connection.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { countEntries, listEntriesPage } from '#core/history/audit-repository.ts';
import type { RecordKinds } from '#core/records/record-kind.ts';
import { isKnownHead } from '../opening/find-lost-changes.ts';
import { chainFollower, type ChainFollower, type Depth } from './chain-follower.ts';
import type { Findings } from './findings.ts';
import { recordNames } from './record-names.ts';
import { checkCounts, checkSchema, checkSignedRows, type TableContext } from './table-checker.ts';

// About 15 ms of hashing and reading; signatures are checked in other threads meanwhile.
const CHUNK_ENTRIES = 100;

/** How far it has come, for when it cannot be followed to its end. */
export interface Seen {
  auditEntries: number;
  /** Entries that fit, from the first on. */
  followed: number;
}

interface Following {
  readonly db: ReadDb;
  readonly connection: Pick<Connection, 'path' | 'keyHex'>;
  readonly depth: Depth;
  readonly findings: Findings;
  readonly seen: Seen;
  readonly report: CallContext<{
    readonly phase: 'audit';
    readonly done: number;
    readonly total: number;
  }>['report'];
  readonly pause: () => Promise<void>;
}

/** Undefined when the chain breaks off, or ends before what the file beside the database knows of it. */
export async function followChain(following: Following): Promise<ChainFollower | undefined> {
  const { db, connection, depth, findings, seen, report, pause } = following;
  const chain = chainFollower(db, depth);
  seen.auditEntries = countEntries(db);
  for (;;) {
    report({ phase: 'audit', done: Math.min(chain.length(), seen.auditEntries), total: seen.auditEntries });
    await pause();
    const entries = listEntriesPage(db, chain.length(), CHUNK_ENTRIES);
    const isWhole = await chain.follow(entries, findings);
    seen.followed = chain.length();
    if (!isWhole) return undefined;
    // Not one that is short: more may have been added while signatures were checked.
    if (entries.length === 0) break;
  }
  seen.auditEntries = countEntries(db);
  if (chain.length() === seen.auditEntries && isKnownHead(db, chain.vault.vaultId(), connection))
    return chain;
  findings.add({ what: 'entry-altered', place: 'audit_entry', entry: chain.length() + 1 });
  return undefined;
}

export interface ComparedVault extends TableContext {
  readonly chain: ChainFollower;
}

interface Comparing extends Pick<Following, 'db' | 'findings' | 'pause'> {
  readonly connection: Pick<Connection, 'access' | 'path'>;
  readonly kinds: RecordKinds;
  readonly chain: ChainFollower | undefined;
}

/**
 * Compares with the chain what takes no time however many records there are: schema, people, links, what the vault says
 * of itself, counts and signed rows. Undefined where there is no whole chain to compare with.
 */
export async function compareVault(comparing: Comparing): Promise<ComparedVault | undefined> {
  const { db, connection, kinds, chain, findings, pause } = comparing;
  checkSchema(db, findings);
  if (chain === undefined) return undefined;
  const yardstick = { records: chain.records };
  const nameOf = recordNames(db, kinds, yardstick);
  const context = { db, connection, kinds, yardstick, findings, nameOf, pause };
  chain.people.compare(findings);
  chain.vault.compare(findings, { folder: dirname(connection.path), slotIds: chain.people.slotIds() });
  const departure = chain.departures.misfit();
  if (departure !== undefined)
    findings.add({
      what: 'vault-differs',
      place: 'holder_series',
      entry: departure === 0 ? null : departure,
    });
  const answer = chain.answers.misfit();
  if (answer !== undefined)
    findings.add({ what: 'vault-differs', place: 'name_answer', entry: answer === 0 ? null : answer });
  await chain.links.compare(findings, nameOf, pause);
  checkCounts(context);
  await checkSignedRows(context, chain.people);
  return { ...context, chain };
}

import { recordNouns, type RecordNoun } from '#shared/records/record.ts';
import { authenticatePages } from '#core/database/authenticate-pages.ts';
import { sqliteCode } from '#core/database/database-error.ts';
import { countPages, isCheckedOnOpening } from '#core/database/integrity-check.ts';
import type { SqlValue } from '#core/database/sql.ts';
import { readPages } from '#core/database/read-pages.ts';
import { PAGE_BYTES } from '#core/database/vault-file-check.ts';
import { findLastEntry } from '#core/history/audit-repository.ts';
import { createPace } from '#core/pace.ts';
import type { RecordKinds } from '#core/records/record-kind.ts';
import { listStamps, listWays, type ReadingWay } from '#core/records/record-stamp-repository.ts';
import type { TrustCheck } from '../session/vault-trust.ts';
import type { VaultSession } from '../session/vault-session.ts';
import { compareVault, followChain } from './compare-vault.ts';
import { createFindings, type Findings } from './findings.ts';
import type { TableContext } from './table-checker.ts';

// About 15 ms.
const STAMPS_AT_ONCE = 500;

/**
 * What is checked while somebody works already: every page in a thread, the audit chain in turns of the loop, and that
 * each record is there as of its last change, in its table and in every index that lists are read from. Whether a record
 * says what its last version says is asked when it is shown (`look-at-record.ts`).
 */
export function startOpeningCheck(session: VaultSession, kinds: RecordKinds): void {
  session.trust.run(async (check) => {
    const { pause } = pauses(check.signal);
    const findings = createFindings(check.add);
    // First, and nothing after it: SQLCipher gives out no page any more once it has met one that is damaged.
    if (!(await arePagesWhole(session, check))) return;
    try {
      await compare({ session, kinds, check, findings, pause });
    } catch (error) {
      if (sqliteCode(error) === undefined) throw error;
      check.damage([]);
    }
  });
}

/** Those of a small vault have been read before it was opened. */
async function arePagesWhole({ connection }: VaultSession, check: TrustCheck): Promise<boolean> {
  if (isCheckedOnOpening(connection)) return true;
  const held = connection.holdStill();
  try {
    const { descriptor, bytes } = held;
    const pages = countPages(connection);
    // A file can be made to seem of any length: what lies behind the last page is not read.
    const reading = { descriptor, bytes: Math.min(bytes, pages * PAGE_BYTES), keyHex: connection.keyHex };
    // A thread that could not do it says nothing of the pages; then core waits for them.
    const read = (await authenticatePages(reading, check.signal)) ?? (await readPages(reading));
    // Whole pages may have been cut off the end, or others put behind it.
    const wrongEnd = bytes === pages * PAGE_BYTES ? [] : [Math.min(bytes / PAGE_BYTES, pages) + 1];
    const damaged = [...read.damaged, ...wrongEnd];
    if (damaged.length > 0) check.damage(damaged);
    return damaged.length === 0;
  } finally {
    held.release();
  }
}

interface Comparison {
  readonly session: VaultSession;
  readonly kinds: RecordKinds;
  readonly check: TrustCheck;
  readonly findings: Findings;
  readonly pause: () => Promise<void>;
}

async function compare({ session, kinds, check, findings, pause }: Comparison): Promise<void> {
  const { db, connection } = session;
  const { step } = createPace(pause);
  const chain = await followChain({
    db,
    connection,
    depth: 'opening',
    findings,
    seen: { auditEntries: 0, followed: 0 },
    report: () => undefined,
    pause: step,
  });
  if (chain !== undefined) check.follow(chain.records, chain.people.keysOf);
  const context = await compareVault({ db, connection, kinds, chain, findings, pause: step });
  if (context !== undefined) await sweep(context);
}

/** Every record is there, and as of its last change: in its table, and in each index that says when that was. */
async function sweep(context: TableContext): Promise<void> {
  const { db, kinds } = context;
  for (const noun of recordNouns) {
    const { table } = kinds[noun];
    for (const way of listWays(db, table)) await sweepWay(context, { noun, table, way });
  }
}

interface Way {
  readonly noun: RecordNoun;
  readonly table: string;
  readonly way: ReadingWay;
}

async function sweepWay(
  { db, yardstick, findings, nameOf, pause }: TableContext,
  { noun, table, way }: Way,
): Promise<void> {
  const place = way.index ?? table;
  const seen = new Set<string>();
  // What is written from here on may move to where this has been.
  const lastEntry = findLastEntry(db)?.seq ?? 0;
  for (let after: readonly SqlValue[] | undefined; ;) {
    await pause();
    const stamps = listStamps(db, { table, way, after, limit: STAMPS_AT_ONCE });
    for (const { id, updatedAt } of stamps) {
      seen.add(id);
      const known = yardstick.records.get(id);
      if (known?.noun === noun && known.at === updatedAt) continue;
      const what = known === undefined ? 'record-unknown' : 'record-altered';
      findings.add({ what, place, record: nameOf(noun, id), entry: known?.entry ?? null });
    }
    after = stamps.at(-1)?.key;
    if (after === undefined || stamps.length < STAMPS_AT_ONCE) break;
  }
  for (const [id, known] of yardstick.records) {
    if (known.noun !== noun || seen.has(id) || known.entry > lastEntry) continue;
    findings.add({ what: 'record-missing', place, record: nameOf(noun, id), entry: known.entry });
  }
}

/** Gives way to what somebody asks meanwhile, and ends with the vault. */
function pauses(signal: AbortSignal): { readonly pause: () => Promise<void> } {
  return {
    async pause() {
      await new Promise((resolve) => {
        setTimeout(resolve, 1);
      });
      signal.throwIfAborted();
    },
  };
}

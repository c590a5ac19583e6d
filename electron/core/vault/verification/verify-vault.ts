import type { CallContext } from '#shared/ipc/define.ts';
import type { VaultFinding } from '#shared/vault/vault-finding.ts';
import { sqliteCode } from '#core/database/database-error.ts';
import { findDamage } from '#core/database/integrity-check.ts';
import { countRevisions } from '#core/history/revision-repository.ts';
import { createPace } from '#core/pace.ts';
import type { RecordKinds } from '#core/records/record-kind.ts';
import type { VaultSession } from '../session/vault-session.ts';
import type { VaultTrust } from '../session/vault-trust.ts';
import { compareVault, followChain, type ComparedVault, type Seen } from './compare-vault.ts';
import { createFindings, type Findings } from './findings.ts';
import { checkRecords } from './record-checker.ts';
import { checkParts, checkSearch } from './table-checker.ts';

const REPORT_EVERY = 100;

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

/** A copy that is proved has nobody who changes it meanwhile. */
type Verified = Pick<VaultSession, 'db' | 'connection'> & { readonly trust?: VaultTrust | undefined };

type Context = Pick<CallContext<Progress>, 'report' | 'pause'>;

/**
 * Checks every page, follows the whole audit chain, and compares all that there is with what the chain says there must
 * be. `findings` are the first that do not fit, `findingCount` is how many there are. `firstBrokenEntry` is the first
 * place in the chain, counted from 1, that anything stands against; the entry after the last for what no entry speaks
 * of. Entries cut off the end together with their records stay unseen unless a copy of the chain's head is kept
 * elsewhere (security.md §4); the one beside the database is asked.
 */
export async function verifyVault(
  { db, connection, trust }: Verified,
  kinds: RecordKinds,
  { report, pause }: Context,
): Promise<Verdict> {
  report({ phase: 'pages', done: 0, total: 1 });
  await pause();
  connection.checkpoint();
  const pagesOk = findDamage(connection) === undefined;
  const seen: Seen = { auditEntries: 0, followed: 0 };
  let revisions = 0;
  const findings = createFindings();
  try {
    revisions = countRevisions(db);
    await compareAll({ db, connection, trust, kinds, findings, seen, report, pause });
  } catch (error) {
    // A page that holds the chain or a record does not authenticate: what could be followed ends there.
    if (pagesOk || sqliteCode(error) === undefined) throw error;
    findings.add({ what: 'entry-altered', place: 'audit_entry', entry: seen.followed + 1 });
  }
  return {
    pagesOk,
    auditEntries: seen.auditEntries,
    revisions,
    firstBrokenEntry: findings.firstEntry(seen.auditEntries + 1),
    findings: [...findings.listed()],
    findingCount: findings.count(),
  };
}

interface Comparing extends Context, Verified {
  readonly kinds: RecordKinds;
  readonly findings: Findings;
  /** Kept on the way, for when it cannot be followed to its end. */
  readonly seen: Seen;
}

async function compareAll(comparing: Comparing): Promise<void> {
  const { trust, pause } = comparing;
  const chain = await followChain({ ...comparing, depth: 'full' });
  const letGo = chain === undefined ? undefined : trust?.keepUp(chain.records);
  try {
    const { step } = createPace(pause);
    const context = await compareVault({ ...comparing, chain, pause: step });
    if (context !== undefined) await compareRecords(comparing, context, step);
  } finally {
    letGo?.();
  }
}

async function compareRecords(
  { db, kinds, findings, report }: Comparing,
  context: ComparedVault,
  step: () => Promise<void>,
): Promise<void> {
  const { yardstick, chain } = context;
  await chain.compare(findings, step);
  const total = yardstick.records.size;
  await checkRecords({
    db,
    kinds,
    yardstick,
    findings,
    async step(done) {
      if (done % REPORT_EVERY === 0) report({ phase: 'records', done: Math.min(done, total), total });
      await step();
    },
  });
  await checkParts(context);
  await checkSearch(context);
  report({ phase: 'records', done: total, total });
}

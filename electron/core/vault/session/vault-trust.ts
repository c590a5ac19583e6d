import type { RecordNoun } from '#shared/records/record.ts';
import type { VaultFinding } from '#shared/vault/vault-finding.ts';
import type { Role } from '#shared/roles/role.ts';
import { fromBase64 } from '#core/crypto/base64.ts';
import { isSignedBy } from '#core/crypto/signing-key.ts';
import type { RowClaim } from '#core/database/row-claim.ts';
import type { NotedEntry } from '#core/database/write-db.ts';

/** What the chain says last of a record. */
export interface KnownRecord {
  readonly noun: RecordNoun;
  readonly digest: Uint8Array<ArrayBuffer>;
  readonly revision: number;
  /** When it was last changed. */
  readonly at: string;
  /** When its history here began. */
  readonly createdAt: string;
  readonly entry: number;
}

export type KnownRecords = Map<string, KnownRecord>;

/** Keys that were somebody's in a role that includes one, base 64. */
type KeysOf = (userId: string, leastRole: Role) => readonly string[];

/** What was found since the vault was opened. */
export interface TrustState {
  readonly state: 'unchecked' | 'checking' | 'checked' | 'damaged';
  /** The first pages that do not authenticate, from 1. */
  readonly damagedPages: readonly number[];
  readonly findings: readonly VaultFinding[];
  readonly findingCount: number;
}

/**
 * What an open vault is held against: the last word of the chain on every record, in memory, so that what is put back
 * on the disk shows. Kept up with every change that is made here.
 */
export interface VaultTrust {
  readonly state: () => TrustState;
  /** Undefined until the chain has been followed. */
  readonly find: (id: string) => KnownRecord | undefined;
  readonly isFollowed: () => boolean;
  /** What does not fit of one record. */
  readonly misfitOf: (id: string) => VaultFinding | undefined;
  /** Of every record that does not fit. */
  readonly misfits: () => Iterable<VaultFinding>;
  /** Whether somebody has signed a row that no entry speaks of, as far as the chain has been followed: false before. */
  readonly hasSigned: (claim: RowClaim) => boolean;
  /** The entry at which the chain broke off. */
  readonly brokenEntry: () => number | undefined;
  /** Something that does not fit has been met. */
  readonly add: (finding: VaultFinding) => void;
  /** After COMMIT. */
  readonly note: (entries: readonly NotedEntry[]) => void;
  /** Keeps up what was learned from the chain with what is changed from now on, until what it returns is called. */
  readonly keepUp: (records: KnownRecords) => () => void;
  /** Runs the check; `ended` resolves with it, whatever became of it. */
  readonly run: (check: (found: TrustCheck) => Promise<void>) => void;
  readonly ended: () => Promise<void>;
  /** Ends a check that is under way. */
  readonly stop: () => void;
}

/** What a check hands over. */
export interface TrustCheck {
  readonly signal: AbortSignal;
  /** The chain has been followed to its end; from now on what it says is kept up. */
  readonly follow: (records: KnownRecords, keysOf: KeysOf) => void;
  /** Some page does not authenticate; which of them, where that is known. */
  readonly damage: (pages: readonly number[]) => void;
  readonly add: (finding: VaultFinding) => void;
}

const LISTED = 20;

/** `onNews` is called when what is known of the vault has changed. */
export function createVaultTrust(onNews: () => void): VaultTrust {
  const ending = new AbortController();
  const misfits = new Map<string, VaultFinding>();
  const listed: VaultFinding[] = [];
  let findingCount = 0;
  let damagedPages: readonly number[] = [];
  let isDamaged = false;
  let state: TrustState['state'] = 'unchecked';
  let records: KnownRecords | undefined;
  let keysOf: KeysOf = () => [];
  let brokenEntry: number | undefined;
  const keptUp = new Set<KnownRecords>();
  let ended: Promise<void> = Promise.resolve();

  function add(finding: VaultFinding): void {
    const { record, what, entry } = finding;
    // However much else was found before.
    if (what === 'entry-altered') brokenEntry ??= entry ?? undefined;
    if (record !== null && misfits.has(record.id)) return;
    if (record !== null) misfits.set(record.id, finding);
    if (listed.length < LISTED) listed.push(finding);
    findingCount += 1;
  }

  function apply(known: KnownRecords, { seq, change }: NotedEntry): void {
    if (change === undefined) return;
    const { id, noun, digest, at } = change;
    if (digest === null) {
      known.delete(id);
      return;
    }
    const before = known.get(id);
    const revision = (before?.revision ?? 0) + 1;
    known.set(id, { noun, digest, revision, at, createdAt: before?.createdAt ?? at, entry: seq });
  }

  function keepUp(known: KnownRecords): () => void {
    keptUp.add(known);
    return () => keptUp.delete(known);
  }

  return {
    state: () => ({ state, damagedPages, findings: listed, findingCount }),
    find: (id) => records?.get(id),
    isFollowed: () => records !== undefined,
    misfitOf: (id) => misfits.get(id),
    misfits: () => misfits.values(),
    hasSigned: ({ userId, digest, signature, leastRole }) =>
      keysOf(userId, leastRole).some((key) => isSignedBy(fromBase64(key), digest, signature)),
    brokenEntry: () => brokenEntry,
    add(finding) {
      const isNew = finding.record === null || !misfits.has(finding.record.id);
      add(finding);
      if (isNew) onNews();
    },
    keepUp,
    note(entries) {
      for (const known of keptUp) for (const entry of entries) apply(known, entry);
      // What is written now follows from what somebody saw and saved.
      for (const { change } of entries) if (change !== undefined) misfits.delete(change.id);
    },
    run(check) {
      state = 'checking';
      const found: TrustCheck = {
        signal: ending.signal,
        follow(followed, keys) {
          records = followed;
          keysOf = keys;
          keepUp(followed);
        },
        damage(pages) {
          isDamaged = true;
          damagedPages = [...damagedPages, ...pages];
        },
        add,
      };
      ended = check(found)
        .catch(() => {
          // What a check cannot be brought to its end on must not pass for whole: somebody may have put it there.
          isDamaged = true;
        })
        .then(() => {
          state = isDamaged ? 'damaged' : 'checked';
          if (!ending.signal.aborted) onNews();
        });
    },
    ended: () => ended,
    stop: () => ending.abort(),
  };
}

import { isDeepStrictEqual } from 'node:util';
import { listRunDigests } from '#core/backup/runs/backup-repository.ts';
import { ERASED_REFERENCE } from '#core/cases/case-repository.ts';
import { sha256Hex } from '#core/crypto/sha256.ts';
import { listMeta } from '#core/database/meta-repository.ts';
import { schemaMarks, schemaVersion } from '#core/database/migrations/migrate.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { findAuditDetail, type AuditEntry } from '#core/history/audit-repository.ts';
import { keysStateValues } from '../keys/keys-state.ts';
import { listKeysClaims } from '../keys/vault-keys-file.ts';
import { RESTORED_FROM } from '../opening/restore-mark.ts';
import { marksDigest, TRAVEL_MARK, valuesOf } from '../opening/vault-marks.ts';
import type { Finding, Findings } from './findings.ts';

/** Learns from the audit chain what the vault says of itself in `meta`, and of its backups. */
export function vaultChecker(db: ReadDb) {
  const expected = new Map(schemaMarks(schemaVersion({ access: db })));
  const backups = new Map<string, number>();
  let travelDigest: string | undefined;
  let restore: Readonly<Record<string, unknown>> | undefined;

  function created({ seq, at, recordId, details }: AuditEntry): boolean {
    const isTraining = [false, true].find(
      (answer) => Buffer.compare(marksDigest({ vaultId: recordId ?? '', isTraining: answer }), details) === 0,
    );
    if (seq !== 1 || recordId === null || isTraining === undefined) return false;
    const values = valuesOf({ vaultId: recordId, createdAt: at, isTraining });
    for (const [key, value] of Object.entries(values)) expected.set(key, value);
    return true;
  }

  function fits(key: string, value: string): boolean {
    const known = expected.get(key);
    if (known !== undefined) return value === known;
    if (key === TRAVEL_MARK) return sha256Hex(value) === travelDigest;
    if (key === RESTORED_FROM) return fitsRestore(value);
    // The highest number of cases that were erased, of which nothing is left to compare it with.
    return key.startsWith(ERASED_REFERENCE);
  }

  /** What nobody has signed for yet is told by `unsigned`: on a full disk the first to open it could not. */
  function fitsRestore(value: string): boolean {
    const { unsigned, ...mark } = parsed(value);
    if (unsigned !== undefined) return true;
    const { note: _note, ...signed } = restore ?? {};
    return restore !== undefined && isDeepStrictEqual(mark, signed);
  }

  return {
    vaultId: () => expected.get('vault_id') ?? '',

    misfitOf(entry: AuditEntry): Omit<Finding, 'entry'> | undefined {
      switch (entry.action) {
        case 'vault-created':
          return created(entry) ? undefined : { what: 'vault-differs', place: 'meta' };
        case 'travel-vault-begun':
          travelDigest = Buffer.from(entry.details).toString('hex');
          return undefined;
        case 'vault-restored':
          restore = parsed(findAuditDetail(db, entry.seq)?.text ?? '');
          return undefined;
        case 'backed-up':
          backups.set(Buffer.from(entry.details).toString('hex'), entry.seq);
          return undefined;
        default:
          return undefined;
      }
    },

    /** `folder` holds the key files; `slotIds` are of whoever may open the vault. */
    compare(
      findings: Findings,
      { folder, slotIds }: { readonly folder: string; readonly slotIds: readonly string[] },
    ): void {
      const stored = listMeta(db);
      const claim = listKeysClaims(folder).find((one) =>
        Object.entries(keysStateValues(one)).every(([key, value]) => stored.get(key) === value),
      );
      for (const [key, value] of Object.entries(claim === undefined ? {} : keysStateValues(claim)))
        expected.set(key, value);
      if (
        claim !== undefined &&
        !isSameSet(
          claim.slots.map(({ id }) => id),
          slotIds,
        )
      )
        findings.add({ what: 'vault-differs', place: 'vault.keys' });
      for (const [key, value] of stored)
        if (!fits(key, value)) findings.add({ what: 'vault-differs', place: `meta.${key}` });
      const needed = [
        ...expected.keys(),
        ...(travelDigest === undefined ? [] : [TRAVEL_MARK]),
        ...(restore === undefined ? [] : [RESTORED_FROM]),
      ];
      for (const key of needed)
        if (!stored.has(key)) findings.add({ what: 'vault-differs', place: `meta.${key}` });
      compareRuns(findings);
    },
  };

  function compareRuns(findings: Findings): void {
    const stored = new Set(listRunDigests(db).map((digest) => Buffer.from(digest).toString('hex')));
    for (const [digest, entry] of backups)
      if (!stored.has(digest)) findings.add({ what: 'vault-differs', place: 'backup_run', entry });
    for (const digest of stored)
      if (!backups.has(digest)) findings.add({ what: 'vault-differs', place: 'backup_run' });
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return isDeepStrictEqual(new Set(one), new Set(other));
}

import type { AuditAction } from '#shared/history/history-operations.ts';
import type { ReadDb } from '#core/database/read-db.ts';
import { sql, sqlList } from '#core/database/sql.ts';

interface Reach {
  /** The lowest place already shown. */
  readonly before: number | undefined;
  readonly limit: number;
}

/** Places of entries in the chain, the last one first; of every action, or of one. */
export function listPlacesPage(
  db: ReadDb,
  action: AuditAction | undefined,
  { before = Number.MAX_SAFE_INTEGER, limit }: Reach,
): number[] {
  const ofAction = action === undefined ? sql`` : sql`action = ${action} AND`;
  return db
    .all<{ readonly seq: number }>(
      sql`SELECT seq FROM audit_entry WHERE ${ofAction} seq < ${before} ORDER BY seq DESC LIMIT ${limit}`,
    )
    .map(({ seq }) => seq);
}

/** An entry beside what belongs to it. */
export interface ActivityRow {
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly noun: string;
  readonly recordId: string | null;
  readonly userName: string | null;
  readonly personName: string | null;
  /** The words of an entry about an opening, a refusal or something that left, as JSON. */
  readonly words: string | null;
  /** Who somebody was after the entry, as JSON. */
  readonly state: string | null;
  readonly backup: number | null;
  readonly backupPlace: string | null;
  readonly backupBytes: number | null;
  /** Of the list of its files, as `sha256sum` prints it. */
  readonly backupSha256: string | null;
}

/** Whose words are shown; those of who was put into a case say too much for a line. */
const ACTIONS_WITH_WORDS: readonly AuditAction[] = [
  'unlock-failed',
  'loss-found',
  'not-allowed',
  'dossier-exported',
  'dossier-found',
  'archive-exported',
  'archive-found',
  'taken-along',
];

/** The last one first. */
export function listActivityRows(db: ReadDb, places: readonly number[]): ActivityRow[] {
  return db.all<ActivityRow>(sql`
    SELECT entry.seq, entry.at, entry.action, entry.noun, entry.record_id AS recordId,
      author.display_name AS userName, subject.display_name AS personName,
      detail.text AS words, key_state.state AS state,
      run.sequence AS backup, run.place AS backupPlace, run.bytes AS backupBytes,
      lower(hex(run.digest)) AS backupSha256
    FROM audit_entry AS entry
    LEFT JOIN user AS author ON author.id = entry.user_id
    LEFT JOIN user AS subject ON entry.noun = 'user' AND subject.id = entry.record_id
    LEFT JOIN audit_detail AS detail ON entry.action IN ${sqlList(ACTIONS_WITH_WORDS)} AND detail.audit_seq = entry.seq
    LEFT JOIN backup_run AS run ON entry.action = 'backed-up' AND run.digest = entry.details
    LEFT JOIN key_state ON key_state.audit_seq = entry.seq
    WHERE entry.seq IN ${sqlList(places)} ORDER BY entry.seq DESC`);
}

/** Who somebody was before an entry, as JSON. The table has a row for each change of people, not of records. */
export function findStateBefore(db: ReadDb, userId: string, seq: number): string | undefined {
  return db.value<string>(sql`
    SELECT state FROM key_state WHERE audit_seq < ${seq} AND json_extract(state, '$.id') = ${userId}
    ORDER BY audit_seq DESC LIMIT 1`);
}

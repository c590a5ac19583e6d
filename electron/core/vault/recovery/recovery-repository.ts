import type { ReadDb } from '#core/database/read-db.ts';
import { sql } from '#core/database/sql.ts';
import { keyState, type RecoveryState } from '../users/key-state.ts';

interface RecoveryKeyInForce {
  readonly state: RecoveryState;
  readonly madeAt: string;
}

export function findRecoveryState(db: ReadDb): RecoveryKeyInForce | undefined {
  const row = db.get<{ at: string; state: string }>(sql`
    SELECT audit_entry.at, key_state.state
    FROM key_state JOIN audit_entry NOT INDEXED ON audit_entry.seq = key_state.audit_seq
    WHERE audit_entry.action = 'recovery-key-made' ORDER BY audit_entry.seq DESC LIMIT 1`);
  if (row === undefined) return undefined;
  const state = keyState.parse(JSON.parse(row.state));
  return state.kind === 'recovery' ? { state, madeAt: row.at } : undefined;
}

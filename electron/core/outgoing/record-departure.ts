import type { WriteDb } from '#core/database/write-db.ts';
import { appendDetailedEntry } from '#core/history/detailed-entry.ts';
import { fromBase64 } from '#core/crypto/base64.ts';
import { insertNewCode, upsertSeries } from '#core/series/series-repository.ts';
import type { Departure } from './departure.ts';

export function recordDeparture(
  tx: WriteDb,
  { kind, caseId, words, series }: Departure,
  how: 'exported' | 'found',
): void {
  if (series !== null) {
    const { codes, ...step } = series;
    upsertSeries(tx, { caseId, ...step });
    for (const { salt, ...code } of codes) {
      insertNewCode(tx, { caseId, holderKey: series.holderKey }, { ...code, salt: fromBase64(salt) });
    }
  }
  appendDetailedEntry(tx, { action: `${kind}-${how}`, noun: 'case', recordId: caseId }, words);
  tx.noteChange('history', 'vault');
}

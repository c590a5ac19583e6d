import type { DossierRequest } from '#shared/dossier/dossier-operations.ts';
import { holderKey } from '#shared/dossier/holder-key.ts';
import { listUnfinishedFiles } from '#core/outgoing/unfinished-file-repository.ts';
import { drawCodes, type DrawnCodes } from '#core/series/draw-codes.ts';
import { findSeries, listCodes } from '#core/series/series-repository.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';

/** Where a holder's dossiers of a case stand: the next version, and the codes that are theirs. */
export interface OpenSeries {
  readonly holderKey: string;
  readonly version: number;
  readonly codes: DrawnCodes;
}

/**
 * Nothing of it is stored: that is for the export. A file that may have left without its entry, since its disk is
 * away, counts as one that has: its version is used and its codes are taken.
 */
export function openSeries(
  { db, codeSecret, vouchesFor }: Pick<VaultSession, 'db' | 'codeSecret' | 'vouchesFor'>,
  { caseId, recipient }: Pick<DossierRequest, 'caseId' | 'recipient'>,
): OpenSeries {
  const key = { caseId, holderKey: holderKey(recipient) };
  const pending = listUnfinishedFiles(db).flatMap(({ departure, claim }) =>
    departure?.caseId === caseId && departure.series?.holderKey === key.holderKey && vouchesFor(claim)
      ? [departure.series]
      : [],
  );
  const last = Math.max(findSeries(db, key)?.version ?? 0, ...pending.map(({ version }) => version));
  return {
    holderKey: key.holderKey,
    version: last + 1,
    codes: drawCodes({
      stored: listCodes(db, key),
      pending: pending.flatMap(({ codes }) => codes),
      secret: codeSecret,
      series: [caseId, key.holderKey],
    }),
  };
}

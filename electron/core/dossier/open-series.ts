import type { DossierRequest } from '#shared/dossier/dossier-operations.ts';
import { holderKey } from '#shared/dossier/holder-key.ts';
import { listUnfinishedFiles } from '#core/outgoing/unfinished-file-repository.ts';
import type { CodeBook, LabelBook } from '#shared/dossier/projection/code-book.ts';
import { drawCodes } from '#core/series/draw-codes.ts';
import { drawLabels } from '#core/series/draw-labels.ts';
import type { GivenCode } from '#core/series/given-code.ts';
import { findSeries, listCodes } from '#core/series/series-repository.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';

/** Where a holder's dossiers of a case stand: the next version, and the codes and labels that are theirs. */
export interface OpenSeries {
  readonly holderKey: string;
  readonly version: number;
  readonly codes: CodeBook & LabelBook;
  /** Codes and labels that were asked for and are not stored yet. */
  readonly given: () => readonly GivenCode[];
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
  const [stored, given] = [listCodes(db, key), pending.flatMap((step) => step.codes)];
  const codes = drawCodes({
    stored: stored.filter(isOfPerson),
    pending: given.filter(isOfPerson),
    secret: codeSecret,
    series: [caseId, key.holderKey],
  });
  const labels = drawLabels({
    stored: stored.filter((one) => !isOfPerson(one)),
    pending: given.filter((one) => !isOfPerson(one)),
  });
  return {
    holderKey: key.holderKey,
    version: last + 1,
    codes: { ...codes, ...labels },
    given: () => [...codes.given(), ...labels.given()],
  };
}

function isOfPerson({ noun }: Pick<GivenCode, 'noun'>): boolean {
  return noun === 'person';
}

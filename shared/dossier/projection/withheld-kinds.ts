import { optionalParts } from '../dossier-parts.ts';
import type { DossierRequest } from '../dossier-operations.ts';
import type { DossierSource } from '../dossier-source.ts';
import type { PersonRelease } from './person-release.ts';
import type { ShownPerson } from './printed-order.ts';
import type { WithheldKind, WithheldKinds, WithholdingReason } from './projected-dossier.ts';

interface WhatIsWithheld {
  readonly releases: readonly PersonRelease[];
  /** In order of appearance; with their codes. */
  readonly shown: readonly ShownPerson[];
  readonly replacedNames: number;
}

/** What the dossier says of what is not in it. How much there is of a kind is told only where the request asks for it. */
export function withheldKinds(
  source: DossierSource,
  request: DossierRequest,
  { releases, shown, replacedNames }: WhatIsWithheld,
): WithheldKinds {
  const ofKind = (reasons: readonly (WithholdingReason | null)[]): WithheldKind[] =>
    [...Map.groupBy(reasons, (reason) => reason)]
      .toSorted(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))
      .map(([reason, same]) => ({ reason, count: request.areCountsShown ? same.length : null }));
  const leftOut = new Map(
    request.leftOutIncidents.map(({ incidentId, reason }) => [incidentId as string, reason]),
  );
  return {
    pseudonyms: shown
      .flatMap(({ release: { reason }, projected: { shownAs } }) =>
        shownAs.kind === 'pseudonym' ? [{ token: shownAs.token, reason }] : [],
      )
      .toSorted((a, b) => (a.token < b.token ? -1 : 1)),
    people: ofKind(releases.flatMap(({ mode, reason }) => (mode === 'withheld' ? [reason] : []))),
    incidents: ofKind(
      source.incidents.flatMap(({ id }) => (leftOut.has(id) ? [leftOut.get(id) ?? null] : [])),
    ),
    sections: optionalParts.flatMap((part) =>
      request.leftOutSections.filter((leftOutPart) => leftOutPart.part === part),
    ),
    replacedNames,
  };
}

import type { dossierOperations } from '#shared/dossier/dossier-operations.ts';
import type { OutputOf } from '#shared/ipc/define.ts';
import type { DossierFinding, DossierRequest } from '#shared/dossier/dossier-operations.ts';
import type { DossierSource } from '#shared/dossier/dossier-source.ts';
import type { AnsweredWords } from '#shared/dossier/projection/text-projector.ts';
import { foldText } from '#shared/text/fold-text.ts';
import { personKind } from '#core/people/person-kind.ts';
import { findRecord } from '#core/records/record-repository.ts';
import { noteShown } from '#core/records/note-shown.ts';
import type { FontSet } from '#core/pdf/text/font-set.ts';
import { listSeriesOfCase } from '#core/series/series-repository.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { composeDossier, type ComposedDossier } from './compose-dossier.ts';
import { placeDigest } from './name-answers.ts';
import { printableDossier } from './printable-dossier.ts';

type Prepare = typeof dossierOperations.prepare;

/** The document as it would be printed, with everything that stands in the way of it. */
export async function prepareDossier(
  session: VaultSession,
  request: DossierRequest,
  { fonts, pause }: { readonly fonts: FontSet; readonly pause: () => Promise<void> },
): Promise<OutputOf<Prepare>> {
  const composed = await composeDossier(session, request, pause);
  const { source, withheld, findings, answered, series } = composed;
  noteLook(session, source, findings);
  const printable = await printableDossier(composed, request, { fonts, pause });
  return {
    document: printable.document,
    withheld,
    findings: [...findings, ...printable.findings],
    answered: inGroups(answered),
    incidents: listed(composed),
    version: series.version,
    holders: listSeriesOfCase(session.db, request.caseId).map(({ holder, version }) => ({ holder, version })),
  };
}

/** In the order of their numbers. */
function listed({ source, series, request }: ComposedDossier): OutputOf<Prepare>['incidents'] {
  const leftOut = new Set<string>(request.leftOutIncidents.map(({ incidentId }) => incidentId));
  return source.incidents.map(({ id, reference, title }) => ({
    incidentId: id,
    reference: reference.split('/').at(-1) ?? reference,
    title: title.text,
    label: leftOut.has(id) ? null : series.codes.labelOf(id),
  }));
}

/** Who is a candidate of another case is shown with the finding: where they are protected, that is a look. */
function noteLook(session: VaultSession, source: DossierSource, findings: readonly DossierFinding[]): void {
  const ofCase = new Set<string>(source.people.map(({ person }) => person.id));
  const others = new Set(
    findings
      .flatMap(({ near }) => near?.candidates ?? [])
      .flatMap(({ personId }) => (ofCase.has(personId) ? [] : [personId])),
  );
  noteShown(
    session,
    personKind,
    [...others].flatMap((id) => findRecord(session.db, personKind, id) ?? []),
  );
}

/** Each word with each answer once. */
function inGroups(answered: readonly AnsweredWords[]): OutputOf<Prepare>['answered'] {
  const groups = Map.groupBy(answered, ({ words, answer }) => JSON.stringify([foldText(words), answer]));
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined
      ? []
      : [{ words: first.words, answer: first.answer, places: [...new Set(same.map(placeDigest))] }];
  });
}

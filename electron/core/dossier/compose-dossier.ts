import { buildDossier } from '#shared/dossier/sections/build-dossier.ts';
import type { DossierDocument } from '#shared/dossier/document-model.ts';
import { dossierFindings } from '#shared/dossier/projection/dossier-findings.ts';
import type { DossierFinding, DossierRequest } from '#shared/dossier/dossier-operations.ts';
import type { DossierSource } from '#shared/dossier/dossier-source.ts';
import { projectDossier } from '#shared/dossier/projection/project-dossier.ts';
import type { ProjectedDossier } from '#shared/dossier/projection/projected-dossier.ts';
import type { AnswersOfNames } from '#shared/dossier/name-answer.ts';
import type { AnsweredWords, NearMatch } from '#shared/dossier/projection/text-projector.ts';
import { withheldItems } from '#shared/dossier/sections/withheld-items.ts';
import { Codewords } from '#shared/names/codewords.ts';
import { findRepeated } from '#shared/dossier/projection/find-leaks.ts';
import { withheldValues } from '#shared/dossier/projection/withheld-values.ts';
import { listCodewords } from '#core/cases/case-repository.ts';
import { vaultPeople } from '#core/people/vault-people.ts';
import { createPace } from '#core/pace.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import { loadDossierSource } from './load-dossier-source.ts';
import { placeDigest, readNameAnswers } from './name-answers.ts';
import { openSeries, type OpenSeries } from './open-series.ts';

export interface ComposedDossier {
  readonly request: DossierRequest;
  readonly source: DossierSource;
  readonly dossier: ProjectedDossier;
  readonly document: DossierDocument;
  readonly withheld: ReturnType<typeof withheldItems>;
  readonly findings: readonly DossierFinding[];
  /** Words that somebody has answered. */
  readonly answered: readonly AnsweredWords[];
  /** Those of them that stand as they are, each in its text. */
  readonly letStand: readonly AnsweredWords[];
  readonly series: OpenSeries;
}

/** From the vault to the finished document, as far as it goes without writing anything. Throws `record/not-found`. */
export async function composeDossier(
  session: VaultSession,
  request: DossierRequest,
  pause: () => Promise<void>,
): Promise<ComposedDossier> {
  const source = loadDossierSource(session.db, request.caseId);
  const pace = createPace(pause);
  const surroundings = {
    people: await vaultPeople(session, pace.step),
    codewords: new Codewords(listCodewords(session.db)),
  };
  const answerOf = readNameAnswers(session.db, request.caseId);
  const series = openSeries(session, request);
  const { dossier, nearMatches, answered } = await projectDossier(source, request, {
    codes: series.codes,
    surroundings,
    answerOf,
    pause: pace.step,
  });
  const options = {
    language: request.language,
    createdAt: session.clock.now().toISOString(),
    version: series.version,
  };
  const document = await buildDossier(dossier, options, pace.step);
  const seen = await findRepeated(withheldValues(source, request, standing(answered)), document, pace.step);
  const [repeated, answeredRepeated] = sortedByAnswer(seen, answerOf);
  const allAnswered = [...answered, ...answeredRepeated];
  return {
    request,
    source,
    dossier,
    document,
    withheld: withheldItems(dossier),
    findings: dossierFindings(source, request, [...nearMatches, ...repeated], placeDigest),
    answered: allAnswered,
    letStand: standing(allAnswered),
    series,
  };
}

/** What nobody has answered, and what somebody has: it stands. */
function sortedByAnswer(
  seen: readonly NearMatch[],
  answerOf: AnswersOfNames,
): [readonly NearMatch[], readonly AnsweredWords[]] {
  const answered: AnsweredWords[] = [];
  const open = seen.filter(({ recordId, field, text, words }) => {
    const place = { recordId, field, text, words };
    const answer = answerOf(place);
    if (answer?.answer !== 'not-person') return true;
    answered.push({ ...place, answer });
    return false;
  });
  return [open, answered];
}

function standing(answered: readonly AnsweredWords[]): AnsweredWords[] {
  return answered.filter(({ answer }) => answer.answer === 'not-person');
}

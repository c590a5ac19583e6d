import { blankRequest } from '#shared/dossier/blank-request.ts';
import type { DossierRequest } from '#shared/dossier/dossier-operations.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { CasePersonFields } from '#shared/people/person.ts';
import { createCase } from '#core/cases/create-case.ts';
import { composeDossier } from '#core/dossier/compose-dossier.ts';
import { answerNames } from '#core/dossier/name-answers.ts';
import { exportDossier } from '#core/dossier/export-dossier.ts';
import { findFontsFolder } from '#core/dossier/fonts-folder.ts';
import { FontSet } from '#core/pdf/text/font-set.ts';
import { createIncident } from '#core/incidents/create-incident.ts';
import { listPeopleOfCase } from '#core/people/case-person-repository.ts';
import { createPerson } from '#core/people/create-person.ts';
import type { VaultSession } from '#core/vault/session/vault-session.ts';
import {
  aCase,
  aLink,
  anIncident,
  aPerson,
  type IncidentDraft,
  type PersonDraft,
} from '#tests/support/record-builders.ts';

interface CaseParts {
  /** Left out: the next of this vault, which bears a mark of its own. */
  readonly reference?: string;
  readonly people?: readonly (Partial<PersonDraft> & Partial<Pick<CasePersonFields, 'notes'>>)[];
  readonly incidents?: readonly Partial<IncidentDraft>[];
}

/** A case in a real vault, with its people as clients. */
export function fillCase(
  session: VaultSession,
  { people = [], incidents = [{}], reference }: CaseParts = {},
): CaseId {
  const { id: caseId } = createCase(session, { fields: aCase(), reference });
  for (const { notes = null, ...fields } of people) {
    createPerson(session, {
      fields: aPerson(fields),
      inCase: { caseId, ...aLink({ notes }) },
    });
  }
  for (const fields of incidents) createIncident(session, { caseId, fields: anIncident(fields) });
  return caseId;
}

/** Everybody by pseudonym, in English, unless told otherwise. */
export function requestFor(
  session: VaultSession,
  caseId: CaseId,
  overrides: Partial<DossierRequest> = {},
): DossierRequest {
  return {
    ...blankRequest(caseId, 'en'),
    recipient: 'State police',
    asks: ['Record this report.'],
    preparedBy: 'Caseworker 4',
    people: listPeopleOfCase(session.db, caseId).map(({ person }) => ({
      personId: person.id,
      mode: 'pseudonym',
      reason: 'identity_of_client',
    })),
    ...overrides,
  };
}

/** Says of words that the dossier asks about that they name nobody; of all of them where none are given. */
export async function letStand(
  session: VaultSession,
  request: DossierRequest,
  words?: readonly string[],
): Promise<void> {
  const { findings } = await composeDossier(session, request, async () => {});
  const places = findings.flatMap(({ near }) =>
    near === undefined || (words !== undefined && !words.includes(near.words))
      ? []
      : near.places.map(({ place }) => place),
  );
  answerNames(session, { caseId: request.caseId, places, answer: { answer: 'not-person' } });
}

/** Exports as the handler does; `pause` and `signal` are the caller's. */
export function exportTo(
  session: VaultSession,
  request: DossierRequest,
  target: string,
  { pause = async () => {}, signal = new AbortController().signal } = {},
) {
  return exportDossier(
    session,
    { request, target },
    { pause, signal, report: () => {}, fonts: new FontSet(findFontsFolder()) },
  );
}

import type { Paper } from '#shared/dossier/paper.ts';
import { blankRequest } from '#shared/dossier/blank-request.ts';
import type { DossierFinding, DossierRequest, IdentityMode } from '#shared/dossier/dossier-operations.ts';
import type { RecipientKind } from '#shared/dossier/recipient-kind.ts';
import { AppError, isAppError } from '#shared/errors/app-error.ts';
import { dossierLanguageOf, type DossierLanguage } from '#shared/i18n/dossier-language.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { foldText } from '#shared/text/fold-text.ts';
import type { CasePerson } from '#shared/people/person-operations.ts';
import { withholdingReasonVocabulary } from '#shared/vocabularies/withholding-reason-vocabulary.ts';
import { vocabularyCode } from '#shared/vocabularies/vocabulary-index.ts';
import { join } from 'node:path';
import { anyTicket } from './cli-core.ts';
import type { Command, CommandContext } from './command-context.ts';
import { findCaseRow } from './find-case.ts';
import { findIncident, listIncidents } from './find-incidents.ts';
import { namedValue, type NamedValue } from './named-value.ts';
import { neutralName } from './neutral-name.ts';
import { outFolder } from './out-folder.ts';

interface DossierOptions {
  readonly vault: string;
  readonly case: string;
  readonly out: string;
  readonly template: 'generic';
  readonly language?: DossierLanguage;
  readonly recipient?: string;
  readonly recipientKind?: RecipientKind;
  readonly ask: readonly string[];
  readonly preparedBy?: string;
  readonly limits?: string;
  readonly name: readonly string[];
  readonly withhold: readonly string[];
  /** A person, and the form of their name that heads what is printed. */
  readonly nameForm: readonly string[];
  /** A person, and why they are not named. */
  readonly reason: readonly string[];
  /** An incident, and why it is left out where somebody says so. */
  readonly leaveOut: readonly string[];
  readonly accept: readonly string[];
  readonly showRisk?: boolean;
  readonly paper: Paper;
}

/** Everybody is shown by code unless an option says otherwise, and for no reason that nobody gave. */
export const dossierCommand: Command<DossierOptions> = async (options, context) => {
  const { api, t, unlock } = context;
  const { user } = await unlock(options.vault);
  const { id: caseId } = await findCaseRow(api, options.case);
  const people = await api.person.listInCase({ caseId });
  const request: DossierRequest = {
    ...blankRequest(caseId, options.language ?? dossierLanguageOf(context.language)),
    template: options.template,
    recipientKind: options.recipientKind ?? null,
    recipient: options.recipient ?? t('cli:defaultRecipient'),
    asks: [...options.ask],
    preparedBy: options.preparedBy ?? user.displayName,
    limits: options.limits ?? '',
    people: identityModes(people, options),
    leftOutIncidents: await leftOut(context, caseId, options.leaveOut),
    isRiskShown: options.showRisk ?? false,
    paper: options.paper,
  };
  const file = join(outFolder(options.out), neutralName('dossier', 'pdf'));
  await letWordsStand(context, request, options.accept);
  const exported = await exportDossierTo(context, request, file);
  return {
    json: { case: options.case, file, ...exported },
    lines: [t('cli:dossier', { ...exported, file })],
  };
};

/** Answers, of words that this dossier asks about, that these name nobody who is not named. */
export async function letWordsStand(
  { api }: Pick<CommandContext, 'api'>,
  request: DossierRequest,
  words: readonly string[],
): Promise<void> {
  if (words.length === 0) return;
  const known = new Set(words.map(foldText));
  const { findings } = await api.dossier.prepare(request);
  const places = findings.flatMap(({ near }) =>
    near !== undefined && known.has(foldText(near.words)) ? near.places.map(({ place }) => place) : [],
  );
  if (places.length > 0)
    await api.dossier.answerNames({ caseId: request.caseId, places, answer: { answer: 'not-person' } });
}

/** Writes one dossier. When something stands in the way, says what before it fails. */
export async function exportDossierTo(
  { api, t, signal }: CommandContext,
  request: DossierRequest,
  file: string,
) {
  try {
    return await api.dossier.export({ request, target: anyTicket() }, { paths: { target: file }, signal });
  } catch (error) {
    if (!isAppError(error, 'dossier/undecided')) throw error;
    const { findings } = await api.dossier.prepare(request);
    const blocking = findings.filter(({ blocks }) => blocks);
    throw new BlockedDossier(error, blocking, [
      t('cli:findings'),
      ...blocking.map(({ code, detail }) => `  ${t(`cli:finding.${code}`, { detail })}`),
    ]);
  }
}

/** Carries what has to be decided to where results are printed. */
export class BlockedDossier extends AppError {
  readonly findings: readonly DossierFinding[];
  readonly lines: readonly string[];

  constructor(cause: AppError, findings: readonly DossierFinding[], lines: readonly string[]) {
    super(cause.code, cause.params, { cause });
    this.findings = findings;
    this.lines = lines;
  }
}

const reasonCode = vocabularyCode('withholding-reason');

type Reason = DossierRequest['people'][number]['reason'];

/** Throws `cli/unknown-reason`, also for one that is not there. */
function reasonOf({ value }: NamedValue): Reason {
  const reason = reasonCode.safeParse(value);
  if (!reason.success)
    throw new AppError('cli/unknown-reason', {
      text: (value ?? '').slice(0, 64),
      known: withholdingReasonVocabulary.terms.map(({ code }) => code).join(', '),
    });
  return reason.data;
}

/** Throws `record/not-found` for a person, or a form of a name, that is not there. */
function identityModes(
  people: readonly CasePerson[],
  { name, withhold, nameForm, reason }: Pick<DossierOptions, 'name' | 'withhold' | 'nameForm' | 'reason'>,
): DossierRequest['people'] {
  const forms = nameForm.map(namedValue);
  const reasons = reason.map(namedValue);
  const isKnown = (id: string) => people.some(({ person }) => person.id === id);
  const said = [...name, ...withhold, ...forms.map((form) => form.name), ...reasons.map((one) => one.name)];
  if (!said.every(isKnown)) throw new AppError('record/not-found', { noun: 'person' });
  const modeOf = (id: string): IdentityMode => {
    if (withhold.includes(id)) return 'withheld';
    return name.includes(id) ? 'named' : 'pseudonym';
  };
  return people.map(({ person: { id, names } }) => {
    const given = reasons.find((one) => one.name === id);
    const form = forms.find((one) => one.name === id);
    const heading = names.find((one) => one.id === form?.value);
    if (form !== undefined && heading === undefined)
      throw new AppError('record/not-found', { noun: 'person' });
    return {
      personId: id,
      mode: modeOf(id),
      reason: given === undefined ? null : reasonOf(given),
      ...(heading === undefined ? {} : { nameId: heading.id }),
    };
  });
}

async function leftOut(
  { api }: Pick<CommandContext, 'api'>,
  caseId: CaseId,
  said: readonly string[],
): Promise<DossierRequest['leftOutIncidents']> {
  if (said.length === 0) return [];
  const incidents = await listIncidents(api, caseId);
  // An incident that is named twice is left out once, for the reason that was said last.
  const reasons = new Map(
    said.map(namedValue).map((one) => {
      const { id } = findIncident(incidents, one.name);
      return [id, one.value === undefined ? null : reasonOf(one)] as const;
    }),
  );
  return [...reasons].map(([incidentId, reason]) => ({ incidentId, reason }));
}

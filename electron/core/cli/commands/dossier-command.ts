import type { Paper } from '#shared/dossier/paper.ts';
import { blankRequest } from '#shared/dossier/blank-request.ts';
import type { DossierFinding, DossierRequest, IdentityMode } from '#shared/dossier/dossier-operations.ts';
import { identityChoices } from '#shared/dossier/projection/identity-choices.ts';
import { AppError, isAppError } from '#shared/errors/app-error.ts';
import { dossierLanguageOf, type DossierLanguage } from '#shared/i18n/dossier-language.ts';
import { foldText } from '#shared/text/fold-text.ts';
import type { CasePerson } from '#shared/people/person-operations.ts';
import { join, resolve } from 'node:path';
import { anyTicket } from './cli-core.ts';
import type { Command, CommandContext } from './command-context.ts';
import { findCaseRow } from './find-case.ts';
import { neutralName } from './neutral-name.ts';

interface DossierOptions {
  readonly vault: string;
  readonly case: string;
  readonly out: string;
  readonly template: 'generic';
  readonly language?: DossierLanguage;
  readonly recipient?: string;
  readonly ask: readonly string[];
  readonly preparedBy?: string;
  readonly limits?: string;
  readonly name: readonly string[];
  readonly withhold: readonly string[];
  readonly accept: readonly string[];
  readonly showRisk?: boolean;
  readonly paper: Paper;
}

/** Everybody is shown by code unless an option says otherwise. */
export const dossierCommand: Command<DossierOptions> = async (options, context) => {
  const { api, t, unlock } = context;
  const { user } = await unlock(options.vault);
  const { id: caseId } = await findCaseRow(api, options.case);
  const people = await api.person.listInCase({ caseId });
  const request: DossierRequest = {
    ...blankRequest(caseId, options.language ?? dossierLanguageOf(context.language)),
    template: options.template,
    recipient: options.recipient ?? t('cli:defaultRecipient'),
    asks: [...options.ask],
    preparedBy: options.preparedBy ?? user.displayName,
    limits: options.limits ?? '',
    people: identityModes(people, options),
    isRiskShown: options.showRisk ?? false,
    paper: options.paper,
  };
  const file = join(resolve(options.out), neutralName('dossier', 'pdf'));
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

function identityModes(
  people: readonly CasePerson[],
  { name, withhold }: Pick<DossierOptions, 'name' | 'withhold'>,
): DossierRequest['people'] {
  const isKnown = (id: string) => people.some(({ person }) => person.id === id);
  if (![...name, ...withhold].every(isKnown)) throw new AppError('record/not-found', { noun: 'person' });
  const modeOf = (id: string): IdentityMode => {
    if (withhold.includes(id)) return 'withheld';
    return name.includes(id) ? 'named' : 'pseudonym';
  };
  return identityChoices(people, ({ id }) => modeOf(id));
}

import type { CodeOf } from '../../vocabularies/vocabulary-index.ts';
import type { Block, Inline } from '../document-model.ts';
import {
  anchors,
  bold,
  countryName,
  incidentReference,
  joinInlines,
  joinWords,
  label,
  languageName,
  plain,
  sectionTitle,
  textInlines,
  type DossierContext,
} from './dossier-context.ts';
import {
  accountInlines,
  answerInlines,
  codedInlines,
  dateInlines,
  filledFacts,
  participantInlines,
} from './dossier-values.ts';
import { noneOr } from './none-or.ts';
import { knownItems, knownValue } from '../../text/answer.ts';
import type {
  PersonDetails,
  ProjectedIncident,
  ProjectedParticipant,
  ProjectedPerson,
  ProjectedText,
} from '../projection/projected-dossier.ts';

/** Who is who: facts for people shown by name, one table for those shown by code. */
export function peopleSection(context: DossierContext): Block[] {
  const { dossier, t } = context;
  const named = dossier.people.filter(({ details }) => details !== null);
  const coded = dossier.people.filter(({ details }) => details === null);
  return [
    { kind: 'heading', id: anchors.people, level: 1, inlines: [plain(sectionTitle(context, 'people'))] },
    ...noneOr(dossier.people, t('people.none')),
    ...named.flatMap((person, index): Block[] => [
      {
        kind: 'heading',
        id: `person-${String(index + 1)}`,
        level: 2,
        inlines: participantInlines(context, person.shownAs),
      },
      { kind: 'facts', rows: personFacts(context, person) },
    ]),
    ...(coded.length === 0 ? [] : [codeTable(context, coded)]),
  ];
}

function rolesOf(context: DossierContext, { roles }: ProjectedPerson): string {
  return roles.length === 0
    ? context.t('notStated')
    : joinWords(
        context,
        roles.map((role) => roleLabel(context, role)),
      );
}

/** Own words: a recipient knows no "client", and "perpetrator" would be a judgement. */
function roleLabel(context: DossierContext, role: string): string {
  const known = ROLES.find((candidate) => candidate === role);
  return known === undefined ? label(context, 'case-person-role', role) : context.t(`people.roles.${known}`);
}

const ROLES = [
  'client',
  'target',
  'relative',
  'witness',
  'source',
  'perpetrator',
  'helper',
] as const satisfies readonly CodeOf<'case-person-role'>[];

/** Each with whom it is to: what one is to two others may differ. */
function relationsOf(context: DossierContext, { relations }: ProjectedPerson): Inline[] {
  const { t } = context;
  return joinInlines(
    context,
    relations.map(({ other, kind, isOfThis }) => {
      const who = participantInlines(context, other);
      const what = codedInlines(context, 'relationship', kind);
      return isOfThis
        ? [plain(t('people.toOther')), ...who, plain(t('people.isThis')), ...what]
        : [...who, plain(t('people.isToThis')), ...what];
    }),
  );
}

/** Where somebody takes part; a name in a text alone is none. */
function incidentsOf(context: DossierContext, { shownAs }: ProjectedPerson): Inline[] {
  const { dossier, t } = context;
  const found = dossier.incidents.filter((incident) =>
    participantsOf(incident).some((one) => isSame(one, shownAs)),
  );
  const shown = found.slice(0, MAX_INCIDENTS).map((incident) => [incidentReference(context, incident)]);
  const more = found.length - shown.length;
  return joinInlines(context, more === 0 ? shown : [...shown, [plain(t('more', { count: more }))]]);
}

/** Of somebody whom nearly every incident is about; the chronology has them all. */
const MAX_INCIDENTS = 20;

function participantsOf(incident: ProjectedIncident): ProjectedParticipant[] {
  return [
    ...knownItems(incident.victims),
    ...knownItems(incident.involvements).map(({ actor }) => actor),
    ...knownItems(incident.familyPressure).flatMap(({ relative }) => knownValue(relative) ?? []),
    ...incident.exactWords.flatMap(({ speaker }) => knownValue(speaker) ?? []),
  ];
}

function isSame(one: ProjectedParticipant, shownAs: ProjectedPerson['shownAs']): boolean {
  if (one.kind === 'pseudonym') return shownAs.kind === 'pseudonym' && one.token === shownAs.token;
  return one.kind === 'named' && shownAs.kind === 'named' && one.position === shownAs.position;
}

function leverageOf(context: DossierContext, { isUsedAsLeverage }: ProjectedPerson): Inline[] {
  return answerInlines(context, isUsedAsLeverage, (isUsed) => [plain(context.t(isUsed ? 'yes' : 'no'))]);
}

function personFacts(context: DossierContext, person: ProjectedPerson) {
  const { t } = context;
  const rows = [
    { label: t('people.role'), value: [plain(rolesOf(context, person))] },
    { label: t('people.relation'), value: relationsOf(context, person) },
    { label: t('people.leverage'), value: leverageOf(context, person) },
    { label: t('people.incidents'), value: incidentsOf(context, person) },
  ];
  return filledFacts(person.details === null ? rows : [...rows, ...detailFacts(context, person.details)]);
}

function detailFacts(context: DossierContext, details: PersonDetails) {
  const { t } = context;
  return [
    {
      label: t('people.names'),
      value: joinInlines(
        context,
        details.names.map(({ text, lang, role, inDocument }) => [
          { kind: 'text', text, field: 'person', ...(lang === null ? {} : { lang }) } as const,
          ...nameRemark(context, role === null ? null : label(context, 'name-role', role), inDocument),
        ]),
      ),
    },
    {
      label: t('people.gender'),
      value: answerInlines(context, details.gender, (gender) => codedInlines(context, 'gender', gender)),
    },
    {
      label: t('people.birth'),
      value: answerInlines(context, details.birth, (birth) => dateInlines(context, birth)),
    },
    {
      label: t('people.nationalities'),
      value: answerInlines(context, details.nationalities, (codes) => [
        plain(
          joinWords(
            context,
            codes.map((code) => countryName(context, code)),
          ),
        ),
      ]),
    },
    {
      label: t('people.occupation'),
      value: answerInlines(context, details.occupation, (text) => accountInlines(context, text)),
    },
    {
      label: t('people.languages'),
      value: answerInlines(context, details.languages, (tags) => [
        plain(
          joinWords(
            context,
            tags.map((tag) => languageName(context, tag)),
          ),
        ),
      ]),
    },
    {
      label: t('people.interpreter'),
      value: answerInlines(context, details.interpreterNeeded, (isNeeded) => [
        plain(t(isNeeded ? 'yes' : 'no')),
      ]),
    },
  ];
}

/** What kind of name it is, and the document that bears it: words of the case, which are searched as such. */
function nameRemark(
  context: DossierContext,
  role: string | null,
  inDocument: ProjectedText | null,
): Inline[] {
  const { t } = context;
  if (inDocument === null) return role === null ? [] : [plain(t('people.nameRole', { role }))];
  return [
    plain(role === null ? t('people.nameInDocument') : t('people.nameRoleInDocument', { role })),
    ...textInlines(context, inDocument),
    plain(t('people.afterDocument')),
  ];
}

function codeTable(context: DossierContext, people: readonly ProjectedPerson[]): Block {
  const { t } = context;
  return {
    kind: 'table',
    caption: t('people.caption'),
    columns: [
      { header: t('people.code'), share: 11 },
      { header: t('people.role'), share: 27 },
      { header: t('people.relation'), share: 28 },
      { header: t('people.leverage'), share: 14 },
      { header: t('people.incidents'), share: 20 },
    ],
    rows: people.map((person) => [
      person.shownAs.kind === 'pseudonym' ? [bold(person.shownAs.token)] : [],
      [plain(rolesOf(context, person))],
      relationsOf(context, person),
      leverageOf(context, person),
      incidentsOf(context, person),
    ]),
  };
}

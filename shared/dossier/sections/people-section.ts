import type { CodeOf } from '../../vocabularies/vocabulary-index.ts';
import type { Block, Inline } from '../document-model.ts';
import {
  anchors,
  bold,
  countryName,
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
  answerInlines,
  codedInlines,
  dateInlines,
  filledFacts,
  participantInlines,
} from './dossier-values.ts';
import { noneOr } from './none-or.ts';
import type { PersonDetails, ProjectedPerson, ProjectedText } from '../projection/projected-dossier.ts';

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

function leverageOf(context: DossierContext, { isUsedAsLeverage }: ProjectedPerson): Inline[] {
  return answerInlines(context, isUsedAsLeverage, (isUsed) => [plain(context.t(isUsed ? 'yes' : 'no'))]);
}

function personFacts(context: DossierContext, person: ProjectedPerson) {
  const { t } = context;
  const rows = [
    { label: t('people.role'), value: [plain(rolesOf(context, person))] },
    { label: t('people.relation'), value: relationsOf(context, person) },
    { label: t('people.leverage'), value: leverageOf(context, person) },
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
      value: answerInlines(context, details.occupation, (text) => textInlines(context, text)),
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
      { header: t('people.code'), share: 12 },
      { header: t('people.role'), share: 32 },
      { header: t('people.relation'), share: 32 },
      { header: t('people.leverage'), share: 24 },
    ],
    rows: people.map((person) => [
      person.shownAs.kind === 'pseudonym' ? [bold(person.shownAs.token)] : [],
      [plain(rolesOf(context, person))],
      relationsOf(context, person),
      leverageOf(context, person),
    ]),
  };
}

import type { CodeOf } from '../../vocabularies/vocabulary-index.ts';
import type { Block, Inline } from '../document-model.ts';
import { caseFacts, confidenceLegend } from './cover-case-facts.ts';
import {
  anchors,
  bold,
  countryName,
  definition,
  joinInlines,
  joinWords,
  label,
  plain,
  sectionReference,
  textInlines,
  type DossierContext,
} from './dossier-context.ts';
import {
  type Fact,
  accountInlines,
  answerInlines,
  filledFacts,
  participantInlines,
} from './dossier-values.ts';
import { sectionNumber, type SectionName } from '../dossier-parts.ts';
import { formatInstant } from '../format-instant.ts';
import type { ProjectedText } from '../projection/projected-dossier.ts';

/** Page one: who it is for, what is asked, and where to look in ten minutes. */
export function coverSection(context: DossierContext): Block[] {
  const { dossier, t } = context;
  const ways = shortWays(context);
  const asks = dossier.asks.map((ask) => textInlines(context, ask));
  return [
    { kind: 'heading', id: 'cover', level: 1, inlines: [plain(t('title'))] },
    ...trainingNotice(context),
    { kind: 'heading', id: 'asks', level: 2, inlines: [plain(t('cover.asks'))] },
    asks.length === 0
      ? { kind: 'paragraph', inlines: [plain(t('cover.noAsks'))] }
      : { kind: 'list', ordered: true, items: asks },
    { kind: 'facts', rows: filledFacts(coverFacts(context)) },
    ...(ways.length === 0
      ? []
      : [
          {
            kind: 'heading' as const,
            id: 'ten-minutes',
            level: 3 as const,
            inlines: [plain(t('cover.tenMinutes'))],
          },
          { kind: 'list' as const, ordered: false, items: ways },
        ]),
    {
      kind: 'notice',
      tone: 'neutral',
      inlines: [
        bold(t('cover.reading')),
        plain(t('cover.readingText')),
        ...(dossier.withheld.pseudonyms.length === 0 ? [] : [plain(t('cover.codes'))]),
        ...confidenceLegend(context),
      ],
    },
    { kind: 'pageBreak' },
  ];
}

function trainingNotice({ dossier, t }: DossierContext): Block[] {
  return dossier.isTraining ? [{ kind: 'notice', tone: 'warning', inlines: [bold(t('training'))] }] : [];
}

function coverFacts(context: DossierContext) {
  const { dossier, t, language, createdAt, version } = context;
  const concerned = dossier.people.filter(({ roles }) => roles.some((role) => CONCERNED.includes(role)));
  const rows: Fact[] = [
    { label: t('cover.recipient'), value: orNotStated(context, dossier.recipient) },
    {
      label: t('cover.person'),
      value:
        concerned.length === 0
          ? [plain(t('notStated'))]
          : joinInlines(
              context,
              concerned.map(({ shownAs }) => participantInlines(context, shownAs)),
            ),
    },
    {
      label: t('cover.hostStates'),
      value: answerInlines(context, dossier.hostStates, (codes) => [
        plain(
          joinWords(
            context,
            codes.map((code) => countryName(context, code)),
          ),
        ),
      ]),
    },
    {
      label: t('cover.stateOfOrigin'),
      value: answerInlines(context, dossier.stateOfOrigin, (code) => [plain(countryName(context, code))]),
    },
    ...caseFacts(context, concerned),
    ...riskFacts(context),
    {
      label: t('cover.objective'),
      value: answerInlines(context, dossier.objective, (text) => accountInlines(context, text)),
    },
    {
      label: t('cover.number'),
      value: [
        plain(t('cover.numberValue', { reference: dossier.reference, version })),
        plain(` · ${formatInstant(createdAt, language)}`),
      ],
    },
    { label: t('cover.preparedBy'), value: orNotStated(context, dossier.preparedBy) },
    { label: t('cover.withheld'), value: withheldInlines(context) },
  ];
  return rows;
}

/** Level and what it means; where nobody asked for it nothing shows that there is one. */
function riskFacts(context: DossierContext): Fact[] {
  const { dossier, t } = context;
  if (dossier.risk === null) return [];
  const words = [label(context, 'risk-level', dossier.risk), definition(context, 'risk-level', dossier.risk)];
  return [{ label: t('cover.risk'), value: [plain(words.filter((text) => text !== '').join(t('colon')))] }];
}

const CONCERNED: readonly CodeOf<'case-person-role'>[] = ['client', 'target'];

function shortWays(context: DossierContext): Inline[][] {
  const { dossier, t, printed } = context;
  const way = (section: SectionName, words: string): Inline[][] =>
    printed.has(section) ? [[sectionReference(context, section), plain(words)]] : [];
  return [
    ...way('summary', t('cover.readSummary')),
    ...way('chronology', t('cover.readChronology', { count: dossier.incidents.length })),
    ...(dossier.incidents.some(({ exactWords }) => exactWords.length > 0)
      ? way('incidents', t('cover.readExactWords'))
      : []),
    ...way('stateLink', t('cover.readStateLink')),
  ];
}

/** What the reader does not get, in one line; the schedule has the reasons. */
function withheldInlines(context: DossierContext): Inline[] {
  const { dossier, t, printed } = context;
  const { pseudonyms, people, incidents, sections } = dossier.withheld;
  const parts = [
    ...(pseudonyms.length === 0 ? [] : [t('cover.withheldNames', { count: pseudonyms.length })]),
    ...(people.length === 0 ? [] : [t('cover.withheldPeople')]),
    ...(incidents.length === 0 ? [] : [t('cover.withheldIncidents')]),
    ...(sections.length === 0 ? [] : [t('cover.withheldSections', { count: sections.length })]),
  ];
  if (parts.length === 0) return [plain(t('cover.withheldNothing'))];
  return [
    plain(`${joinWords(context, parts)}${t('semicolon')}`),
    {
      kind: 'reference',
      target: anchors.withheld,
      text: t('cover.section', { number: sectionNumber('withheld', printed) }),
    },
  ];
}

function orNotStated(context: DossierContext, text: ProjectedText): Inline[] {
  return text.parts.length === 0 ? [plain(context.t('notStated'))] : textInlines(context, text);
}

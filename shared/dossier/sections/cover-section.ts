import type { Block, Inline } from '../document-model.ts';
import {
  answerInlines,
  bold,
  countryName,
  definition,
  joinInlines,
  joinWords,
  label,
  participantInlines,
  plain,
  sectionReference,
  textInlines,
  type DossierContext,
} from '../dossier-context.ts';
import { formatInstant } from '../format-instant.ts';
import type { ProjectedText } from '../projection/projected-dossier.ts';

/** Page one: who it is for, what is asked, and where to look in ten minutes. */
export function coverSection(context: DossierContext): Block[] {
  const { dossier, t } = context;
  const asks = dossier.asks.map((ask) => textInlines(context, ask));
  return [
    { kind: 'heading', id: 'cover', level: 1, inlines: [plain(t('title'))] },
    ...trainingNotice(context),
    { kind: 'facts', rows: coverFacts(context) },
    { kind: 'heading', id: 'asks', level: 2, inlines: [plain(t('cover.asks'))] },
    asks.length === 0
      ? { kind: 'paragraph', inlines: [plain(t('cover.noAsks'))] }
      : { kind: 'list', ordered: true, items: asks },
    { kind: 'heading', id: 'ten-minutes', level: 2, inlines: [plain(t('cover.tenMinutes'))] },
    { kind: 'list', ordered: false, items: shortWays(context) },
    {
      kind: 'notice',
      tone: 'neutral',
      inlines: [
        bold(t('cover.reading')),
        plain(' '),
        plain(t('cover.readingText')),
        plain(' '),
        plain(t('cover.codes')),
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
  const risk = [label(context, 'risk-level', dossier.risk), definition(context, 'risk-level', dossier.risk)];
  const rows: { label: string; value: Inline[] }[] = [
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
    { label: t('cover.risk'), value: [plain(risk.filter((text) => text !== '').join(t('colon')))] },
    {
      label: t('cover.objective'),
      value: answerInlines(context, dossier.objective, (text) => textInlines(context, text)),
    },
    {
      label: t('cover.number'),
      value: [plain(t('cover.numberValue', { reference: dossier.reference, version }))],
    },
    {
      label: t('cover.date'),
      value: [
        plain(t('cover.dateValue', { date: formatInstant(createdAt, language) })),
        ...orNotStated(context, dossier.preparedBy),
      ],
    },
  ];
  return rows;
}

const CONCERNED = ['client', 'target'];

function shortWays(context: DossierContext): Inline[][] {
  const { dossier, t } = context;
  return [
    [sectionReference(context, 'summary'), plain(t('cover.readSummary'))],
    [
      sectionReference(context, 'chronology'),
      plain(t('cover.readChronology', { count: dossier.incidents.length })),
    ],
    ...(dossier.incidents.some(({ exactWords }) => exactWords.length > 0)
      ? [[sectionReference(context, 'incidents'), plain(t('cover.readExactWords'))]]
      : []),
    [sectionReference(context, 'stateLink'), plain(t('cover.readStateLink'))],
  ];
}

function orNotStated(context: DossierContext, text: ProjectedText): Inline[] {
  return text.parts.length === 0 ? [plain(context.t('notStated'))] : textInlines(context, text);
}

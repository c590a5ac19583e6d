import { courseOfConduct, type CodeCount, type CourseOfConduct } from './course-of-conduct.ts';
import { knownItems } from '../../text/answer.ts';
import type { Block, Inline } from '../document-model.ts';
import {
  anchors,
  bold,
  bracketed,
  incidentReference,
  incidentReferences,
  joinInlines,
  joinWords,
  label,
  originalLead,
  plain,
  sectionReference,
  sectionTitle,
  textInlines,
  type DossierContext,
} from './dossier-context.ts';
import {
  type Fact,
  codedInlines,
  dateWords,
  filledFacts,
  joinFilled,
  participantInlines,
} from './dossier-values.ts';
import type { ProjectedText } from '../projection/projected-dossier.ts';
import type { VocabularyId } from '../../vocabularies/vocabulary-index.ts';
import { deadlineInlines } from './deadlines.ts';
import { isAnsweredIn } from './printed-parts.ts';
import { textLines } from './narrative-paragraphs.ts';
import { STATE_DENIAL, stateLinks, type StateLink } from './state-links.ts';
import { noneOr } from './none-or.ts';
import { deniedInlines } from './state-link-section.ts';

/** The summary is one page at any number of incidents: what is most frequent stands here, everything further on. */
const MAX_SHOWN = 4;
const MAX_STATE_LINKS = 6;
const MAX_PEOPLE = 8;
const MAX_PAIRS = 2;

/** One page: the course of conduct and what points to a state; after it the words that were translated. */
export function summarySection(context: DossierContext): Block[] {
  const { dossier, t } = context;
  const course = courseOfConduct(dossier.incidents);
  return [
    { kind: 'heading', id: anchors.summary, level: 1, inlines: [plain(sectionTitle(context, 'summary'))] },
    ...caseSummary(context),
    { kind: 'heading', id: 'course', level: 2, inlines: [plain(t('summary.course'))] },
    { kind: 'facts', rows: filledFacts(courseFacts(context, course)) },
    ...closePairs(context, course),
    ...(isAnsweredIn(dossier.incidents, 'involvements') ? stateSummary(context) : []),
    ...originalSummary(context),
    { kind: 'pageBreak', unlessFits: true },
  ];
}

function caseSummary(context: DossierContext): Block[] {
  const { summary } = context.dossier;
  if (summary === null) return [{ kind: 'paragraph', inlines: [plain(context.t('summary.none'))] }];
  const { translation } = summary;
  if (translation === null) return paragraphsOf(context, summary);
  return paragraphsOf(context, translation.text);
}

/** What the summary was translated from stands under the figures: the page is for who reads the translation. */
function originalSummary(context: DossierContext): Block[] {
  const { summary } = context.dossier;
  if (summary === null || summary.translation === null) return [];
  return [
    { kind: 'heading', id: 'summary-original', level: 2, inlines: [plain(context.t('summary.original'))] },
    { kind: 'paragraph', leadsIn: true, inlines: [plain(originalLead(context, summary))] },
    ...paragraphsOf(context, summary),
  ];
}

function paragraphsOf(context: DossierContext, text: ProjectedText): Block[] {
  return textLines(text).map((line) => ({
    kind: 'paragraph',
    ...(line.lang === null ? {} : { lang: line.lang }),
    inlines: textInlines(context, line),
  }));
}

function courseFacts(context: DossierContext, course: CourseOfConduct): Fact[] {
  const { dossier, t } = context;
  const { incidents } = dossier;
  const counted = (field: 'channels' | 'demands' | 'threats', vocabulary: VocabularyId) =>
    isAnsweredIn(incidents, field) ? countedTerms(context, vocabulary, course[field]) : [];
  const { first, last, dating, extents } = course;
  return [
    {
      label: t('summary.incidents'),
      value: [bold(t('summary.incidentsValue', { count: dossier.incidents.length }))],
    },
    {
      label: t('summary.span'),
      value: [
        plain(
          first === null || last === null
            ? t('summary.spanUnknown')
            : t('summary.spanValue', { first: dateWords(context, first), last: dateWords(context, last) }),
        ),
      ],
    },
    { label: t('summary.dating'), value: [plain(t('summary.datingValue', dating))] },
    {
      label: t('summary.extents'),
      value: joinFilled(
        [
          extents.lasting === 0 ? [] : [plain(t('summary.lasting', { count: extents.lasting }))],
          extents.repeated === 0 ? [] : [plain(t('summary.repeated', { count: extents.repeated }))],
        ],
        t('semicolon'),
      ),
    },
    { label: t('summary.victims'), value: isAnsweredIn(incidents, 'victims') ? affectedPeople(context) : [] },
    { label: t('summary.channels'), value: counted('channels', 'channel') },
    { label: t('summary.demands'), value: counted('demands', 'demand') },
    { label: t('summary.deadlines'), value: deadlineInlines(context, course.deadlines, MAX_SHOWN) },
    { label: t('summary.threats'), value: counted('threats', 'threat') },
    {
      label: t('summary.family'),
      value: isAnsweredIn(incidents, 'familyPressure')
        ? [
            plain(
              course.familyIncidents === 0
                ? t('summary.noneReported')
                : t('summary.familyValue', { count: course.familyIncidents }),
            ),
          ]
        : [],
    },
  ];
}

function countedTerms(
  context: DossierContext,
  vocabulary: VocabularyId,
  counts: readonly CodeCount[],
): Inline[] {
  const { t } = context;
  if (counts.length === 0) return [plain(t('summary.noneReported'))];
  const shown = counts
    .slice(0, MAX_SHOWN)
    .map(({ term, count }) => [
      ...codedInlines(context, vocabulary, term),
      ...bracketed(context, [plain(String(count))]),
    ]);
  const more = counts.length - shown.length;
  return joinInlines(context, more === 0 ? shown : [...shown, [plain(t('more', { count: more }))]]);
}

/** Everybody who is shown as affected, once, in order of appearance; descriptions stay in their incidents. */
function affectedPeople(context: DossierContext): Inline[] {
  const shown = new Map<string, Inline[]>();
  for (const incident of context.dossier.incidents) {
    for (const victim of knownItems(incident.victims)) {
      if (victim.kind === 'named') shown.set(victim.name, participantInlines(context, victim));
      if (victim.kind === 'pseudonym') shown.set(victim.token, participantInlines(context, victim));
    }
  }
  if (shown.size === 0) return [plain(context.t('notStated'))];
  const listed = [...shown.values()].slice(0, MAX_PEOPLE);
  const more = shown.size - listed.length;
  return joinInlines(context, more === 0 ? listed : [...listed, [plain(context.t('more', { count: more }))]]);
}

function closePairs(context: DossierContext, course: CourseOfConduct): Block[] {
  const { t } = context;
  const items = course.closePairs.slice(0, MAX_PAIRS).map(({ contact, family, days }) =>
    closePairInlines(
      context,
      t('summary.closeDatesText', {
        contact: '\u0000contact\u0000',
        family: '\u0000family\u0000',
        days: days === 0 ? t('summary.sameDay') : t('summary.days', { count: days }),
      }),
      { contact: incidentReference(context, contact), family: incidentReference(context, family) },
    ),
  );
  if (items.length === 0) return [];
  const more = course.closePairs.length - items.length;
  const rest = more === 0 ? [] : [[plain(t('summary.morePairs', { count: more }))]];
  return [{ kind: 'list', ordered: false, items: [...items, ...rest] }];
}

function closePairInlines(
  { t }: DossierContext,
  sentence: string,
  references: Readonly<Record<string, Inline>>,
): Inline[] {
  const parts = sentence.split('\u0000').map((part) => references[part] ?? plain(part));
  return [bold(`${t('summary.closeDates')}${t('colon')}`), ...parts];
}

/** How sure the preparer is, as far as somebody said so. */
function confidenceInlines(context: DossierContext, mentions: StateLink['mentions']): Inline[] {
  const levels = new Set(mentions.flatMap(({ confidence }) => confidence ?? []));
  const words = [...levels].map((level) => label(context, 'confidence', level));
  return words.length === 0 ? [] : bracketed(context, [plain(joinWords(context, words))]);
}

function stateSummary(context: DossierContext): Block[] {
  const { dossier, t } = context;
  const all = stateLinks(dossier.incidents);
  const links = all
    .filter(({ code }) => code !== STATE_DENIAL)
    .toSorted((a, b) => b.mentions.length - a.mentions.length);
  const denial = all.find(({ code }) => code === STATE_DENIAL);
  return [
    { kind: 'heading', id: 'summary-state', level: 2, inlines: [plain(t('summary.state'))] },
    ...noneOr(links, t('summary.stateNone')),
    {
      kind: 'list',
      ordered: false,
      items: links
        .slice(0, MAX_STATE_LINKS)
        .map(({ code, mentions }) => [
          bold(label(context, 'state-link', code)),
          ...confidenceInlines(context, mentions),
          plain(t('colon')),
          ...incidentReferences(context, [...new Set(mentions.map(({ incident }) => incident))]),
        ]),
    },
    ...(denial === undefined
      ? []
      : [{ kind: 'paragraph' as const, inlines: deniedInlines(context, denial) }]),
    ...(context.printed.has('stateLink')
      ? [
          {
            kind: 'paragraph' as const,
            inlines: [
              plain(t('summary.stateMore')),
              sectionReference(context, 'stateLink'),
              plain(t('sentenceEnd').trim()),
            ],
          },
        ]
      : []),
  ];
}

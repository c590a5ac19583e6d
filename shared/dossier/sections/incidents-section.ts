import type { Block, Inline } from '../document-model.ts';
import {
  anchors,
  bracketed,
  countryName,
  joinInlines,
  label,
  languageName,
  originalLead,
  plain,
  readInlines,
  sectionTitle,
  textInlines,
  type DossierContext,
} from './dossier-context.ts';
import {
  type Fact,
  absentWords,
  answerInlines,
  codedInlines,
  codedList,
  dateInlines,
  filledFacts,
  joinFilled,
  labelsOf,
  leadIn,
  participantInlines,
  namedInlines,
} from './dossier-values.ts';
import { sourceKinds } from '../../incidents/incident.ts';
import { knownItems, knownValue } from '../../text/answer.ts';
import { textLines } from './narrative-paragraphs.ts';
import { baseOf } from '../projection/project-account.ts';
import { noneOr } from './none-or.ts';
import type {
  ProjectedAccount,
  ProjectedAct,
  ProjectedIncident,
  ProjectedParticipant,
  ProjectedPlace,
} from '../projection/projected-dossier.ts';
import { demandInlines } from './chronology-section.ts';

/** Each incident in full: facts, numbered account, exact words. */
export function* incidentsSection(context: DossierContext): Generator<Block> {
  const { dossier } = context;
  yield {
    kind: 'heading',
    id: anchors.incidents,
    level: 1,
    inlines: [plain(sectionTitle(context, 'incidents'))],
  };
  yield* noneOr(dossier.incidents, context.t('chronology.none'));
  for (const incident of dossier.incidents) {
    yield {
      kind: 'heading',
      id: anchors.incident(incident.reference),
      level: 2,
      inlines: [
        plain(context.t('incidents.heading', { reference: incident.reference })),
        ...readInlines(context, incident.title),
      ],
    };
    if (incident.title.translation !== null) {
      yield {
        kind: 'paragraph',
        leadsIn: true,
        inlines: [plain(originalLead(context, incident.title)), ...textInlines(context, incident.title)],
      };
    }
    yield { kind: 'facts', rows: filledFacts(incidentFacts(context, incident)) };
    yield* account(context, incident);
    yield* quotes(context, incident);
  }
}

function incidentFacts(context: DossierContext, incident: ProjectedIncident): Fact[] {
  const { t } = context;
  return [
    { label: t('incidents.when'), value: whenInlines(context, incident) },
    {
      label: t('incidents.where'),
      value: joinFilled(
        [
          answerInlines(context, incident.places, (places) =>
            joinFilled(
              places.map((place) => placeInlines(context, place)),
              t('semicolon'),
            ),
          ),
          codedList(context, 'channel', incident.channels),
        ],
        ' · ',
      ),
    },
    {
      label: t('incidents.acts'),
      value: answerInlines(context, incident.acts, (acts) =>
        joinInlines(
          context,
          acts.map((act) => actInlines(context, act)),
        ),
      ),
    },
    {
      label: t('incidents.demands'),
      value: joinFilled([fullDemands(context, incident), threatInlines(context, incident)], t('semicolon')),
    },
    {
      label: t('incidents.victims'),
      value: answerInlines(context, incident.victims, (victims) => peopleInlines(context, victims)),
    },
    ...sourceFacts(context, incident),
  ];
}

function whenInlines(context: DossierContext, { when }: ProjectedIncident): Inline[] {
  const { basis } = when.date;
  return [
    ...dateInlines(context, when),
    ...(basis === null
      ? []
      : [plain(`${context.t('semicolon')}${context.t(`incidents.dateBasis.${basis}`)}`)]),
  ];
}

function peopleInlines(context: DossierContext, people: readonly ProjectedParticipant[]): Inline[] {
  return joinInlines(
    context,
    people.map((one) => participantInlines(context, one)),
  );
}

/** What was done, with the note on it and, where there are several victims, against whom of them. */
function actInlines(context: DossierContext, { note, against, ...act }: ProjectedAct): Inline[] {
  const remark = joinFilled(
    [
      note === null ? [] : textInlines(context, note),
      leadIn(
        context.t('incidents.against'),
        namedInlines(context, against, (who) => participantInlines(context, who)),
      ),
    ],
    context.t('semicolon'),
  );
  return [...codedInlines(context, 'act', act), ...(remark.length === 0 ? [] : bracketed(context, remark))];
}

/** A place as far as it is known: name, kind of place, country, and always how exact that is. */
export function placeInlines(context: DossierContext, place: ProjectedPlace): Inline[] {
  const country = knownValue(place.country);
  const parts = joinFilled(
    [
      place.name === null ? [] : textInlines(context, place.name),
      place.type === null ? [] : codedInlines(context, 'place-type', place.type),
      country === undefined ? [] : [plain(countryName(context, country))],
    ],
    context.t('listSeparator'),
  );
  const { precision } = place;
  if (precision === null) return parts;
  const words = label(context, 'location-precision', precision);
  if (parts.length === 0) return [plain(words)];
  return [...parts, ...bracketed(context, [plain(`${context.t('incidents.precision')}${words}`)])];
}

function fullDemands(context: DossierContext, incident: ProjectedIncident): Inline[] {
  const { t } = context;
  const extras = knownItems(incident.demands).flatMap(({ deadline, consequence }) => [
    leadIn(
      t('incidents.demandDeadline'),
      answerInlines(context, deadline, (date) => dateInlines(context, date)),
    ),
    leadIn(
      t('incidents.demandConsequence'),
      answerInlines(context, consequence, (code) => [plain(label(context, 'threat', code))]),
    ),
  ]);
  return joinFilled([demandInlines(context, incident), ...extras], t('semicolon'));
}

function threatInlines(context: DossierContext, { threats }: ProjectedIncident): Inline[] {
  const { t } = context;
  if (threats.state === 'not_answered') return [];
  return threats.state === 'known'
    ? leadIn(t('incidents.threat'), labelsOf(context, 'threat', threats))
    : [plain(t('incidents.noThreat', { absence: absentWords(context, threats.state) }))];
}

/** What was observed, reported, published and documented, each on a line of its own. */
function sourceFacts(context: DossierContext, { sources }: ProjectedIncident): Fact[] {
  const { t } = context;
  if (sources.length === 0) return [{ label: t('incidents.basis'), value: [plain(t('incidents.noSource'))] }];
  return [...sourceKinds, null].flatMap((kind) => {
    const ofKind = sources.filter((source) => source.kind === kind);
    if (ofKind.length === 0) return [];
    const value = ofKind.flatMap(({ description, date }, index) => [
      ...(index === 0 ? [] : [plain(t('semicolon'))]),
      ...textInlines(context, description),
      ...leadIn(
        date.state === 'known' ? ' · ' : ` · ${t('incidents.sourceDate')}`,
        answerInlines(context, date, (value) => dateInlines(context, value)),
      ),
    ]);
    return [{ label: t(`incidents.sources.${kind ?? 'unsorted'}`), value }];
  });
}

function account(context: DossierContext, incident: ProjectedIncident): Block[] {
  const { t } = context;
  const paragraphs = context.paragraphs.get(incident) ?? [];
  if (paragraphs.length === 0) return [{ kind: 'paragraph', inlines: [plain(t('incidents.noNarrative'))] }];
  const { narrative } = incident;
  const isTranslated = narrative !== null && narrative.translation !== null;
  const lang = narrative?.lang ?? null;
  const isForeign = !isTranslated && lang !== null && baseOf(lang) !== baseOf(context.language);
  return [
    ...(isForeign
      ? [leadingParagraph(t('incidents.accountIn', { language: languageName(context, lang) }))]
      : []),
    ...paragraphs.map(({ number, text }) => ({
      kind: 'paragraph' as const,
      id: anchors.paragraph(number),
      number: String(number),
      ...(text.lang === null ? {} : { lang: text.lang }),
      inlines: textInlines(context, text),
    })),
    ...(isTranslated ? originalAccount(context, narrative) : []),
  ];
}

/** Under the numbered paragraphs of its translation. */
function originalAccount(context: DossierContext, narrative: ProjectedAccount): Block[] {
  return [
    leadingParagraph(originalLead(context, narrative)),
    ...textLines(narrative).map((line) => ({
      kind: 'paragraph' as const,
      ...(line.lang === null ? {} : { lang: line.lang }),
      inlines: textInlines(context, line),
    })),
  ];
}

function leadingParagraph(words: string): Block {
  return { kind: 'paragraph', leadsIn: true, inlines: [plain(words)] };
}

function quotes(context: DossierContext, { exactWords, reference }: ProjectedIncident): Block[] {
  if (exactWords.length === 0) return [];
  return [
    {
      kind: 'heading',
      id: `exact-words-${reference}`,
      level: 3,
      inlines: [plain(context.t('incidents.exactWords'))],
    },
    ...exactWords.map((words) => quote(context, words)),
  ];
}

function quote(context: DossierContext, { text, speaker }: ProjectedIncident['exactWords'][number]): Block {
  const { t } = context;
  const { lang, translation } = text;
  const isUntranslated = translation === null && lang !== null && baseOf(lang) !== baseOf(context.language);
  const remarks = [
    leadIn(
      t('incidents.speaker'),
      answerInlines(context, speaker, (who) => participantInlines(context, who)),
    ),
    lang === null ? [] : [plain(t('incidents.originalIn', { language: languageName(context, lang) }))],
    isUntranslated ? [plain(t('incidents.noTranslation'))] : [],
    // The declaration says that a translation is a working one unless it says otherwise.
    translation === null || translation.kind === 'working'
      ? []
      : [
          plain(
            translation.kind === null
              ? t('incidents.openTranslation')
              : label(context, 'translation-kind', translation.kind),
          ),
        ],
  ];
  const attribution = joinFilled(remarks, ' · ');
  return {
    kind: 'quote',
    ...(lang === null ? {} : { lang }),
    inlines: textInlines(context, text),
    ...(translation === null ? {} : { translation: textInlines(context, translation.text) }),
    ...(attribution.length === 0 ? {} : { attribution }),
  };
}

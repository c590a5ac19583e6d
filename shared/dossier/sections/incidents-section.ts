import type { Block, Inline } from '../document-model.ts';
import {
  anchors,
  answerInlines,
  bracketed,
  countryName,
  dateInlines,
  joinInlines,
  label,
  labelsOf,
  languageName,
  participantInlines,
  plain,
  sectionTitle,
  textInlines,
  type DossierContext,
} from './dossier-context.ts';
import { sourceKinds } from '../../incidents/incident.ts';
import { noneOr } from './none-or.ts';
import type { ProjectedIncident, ProjectedPlace } from '../projection/projected-dossier.ts';
import { demandInlines } from './chronology-section.ts';

type Fact = { label: string; value: Inline[] };

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
        ...textInlines(context, incident.title),
      ],
    };
    yield { kind: 'facts', rows: incidentFacts(context, incident) };
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
      value: [
        ...answerInlines(context, incident.places, (places) =>
          places.flatMap((place, index) => [
            ...(index === 0 ? [] : [plain(t('semicolon'))]),
            ...placeInlines(context, place),
          ]),
        ),
        plain(' · '),
        ...labelsOf(context, 'channel', incident.channels),
      ],
    },
    {
      label: t('incidents.acts'),
      value: answerInlines(context, incident.acts, (acts) =>
        joinInlines(
          context,
          acts.map(({ code, note }) => [
            plain(label(context, 'act', code)),
            ...(note === null ? [] : bracketed(context, textInlines(context, note))),
          ]),
        ),
      ),
    },
    {
      label: t('incidents.demands'),
      value: [...fullDemands(context, incident), plain(t('semicolon')), ...threatInlines(context, incident)],
    },
    {
      label: t('incidents.victims'),
      value: answerInlines(context, incident.victims, (victims) =>
        joinInlines(
          context,
          victims.map((victim) => participantInlines(context, victim)),
        ),
      ),
    },
    ...sourceFacts(context, incident),
  ];
}

function whenInlines(context: DossierContext, { when }: ProjectedIncident): Inline[] {
  return [
    ...dateInlines(context, when),
    plain(`${context.t('semicolon')}${context.t(`incidents.dateBasis.${when.date.basis}`)}`),
  ];
}

/** A place as far as it is known: name, kind of place, country, and what the premises are to the eye. */
export function placeInlines(context: DossierContext, place: ProjectedPlace): Inline[] {
  const words = [
    place.type === null ? null : label(context, 'place-type', place.type),
    place.country === null ? null : countryName(context, place.country),
  ].filter((word) => word !== null);
  const name = place.name === null ? [] : [textInlines(context, place.name)];
  const parts = joinInlines(context, [...name, ...words.map((word) => [plain(word)])]);
  return parts.length === 0 ? [plain(label(context, 'location-precision', place.precision))] : parts;
}

function fullDemands(context: DossierContext, incident: ProjectedIncident): Inline[] {
  const { t } = context;
  const { demands } = incident;
  const extras =
    demands.state !== 'known'
      ? []
      : demands.value.flatMap(({ deadline, consequence }) => [
          ...(deadline === null
            ? []
            : [
                plain(t('semicolon')),
                plain(t('incidents.demandDeadline')),
                ...dateInlines(context, deadline),
              ]),
          ...(consequence === null
            ? []
            : [
                plain(
                  `${t('semicolon')}${t('incidents.demandConsequence', { threat: label(context, 'threat', consequence) })}`,
                ),
              ]),
        ]);
  return [...demandInlines(context, incident), ...extras];
}

function threatInlines(context: DossierContext, { threats }: ProjectedIncident): Inline[] {
  const { t } = context;
  return threats.state === 'known'
    ? [plain(t('incidents.threat')), ...labelsOf(context, 'threat', threats)]
    : [plain(t('incidents.noThreat', { absence: t(`absent.${threats.state}`) }))];
}

/** What was observed, reported, published and documented, each on a line of its own. */
function sourceFacts(context: DossierContext, { sources }: ProjectedIncident): Fact[] {
  const { t } = context;
  if (sources.length === 0) return [{ label: t('incidents.basis'), value: [plain(t('incidents.noSource'))] }];
  return sourceKinds.flatMap((kind) => {
    const ofKind = sources.filter((source) => source.kind === kind);
    if (ofKind.length === 0) return [];
    const value = ofKind.flatMap(({ description, date }, index) => [
      ...(index === 0 ? [] : [plain(t('semicolon'))]),
      ...textInlines(context, description),
      ...(date === null ? [] : [plain(' · '), ...dateInlines(context, date)]),
    ]);
    return [{ label: t(`incidents.sources.${kind}`), value }];
  });
}

function account(context: DossierContext, incident: ProjectedIncident): Block[] {
  const paragraphs = context.paragraphs.get(incident) ?? [];
  if (paragraphs.length === 0) {
    return [{ kind: 'paragraph', inlines: [plain(context.t('incidents.noNarrative'))] }];
  }
  const lang = paragraphs[0]?.text.lang ?? null;
  const isForeign = lang !== null && baseOf(lang) !== baseOf(context.language);
  return [
    ...(isForeign
      ? [
          {
            kind: 'paragraph' as const,
            leadsIn: true as const,
            inlines: [plain(context.t('incidents.accountIn', { language: languageName(context, lang) }))],
          },
        ]
      : []),
    ...paragraphs.map(({ number, text }) => ({
      kind: 'paragraph' as const,
      id: anchors.paragraph(number),
      number: String(number),
      ...(text.lang === null ? {} : { lang: text.lang }),
      inlines: textInlines(context, text),
    })),
  ];
}

function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

function quotes(context: DossierContext, { exactWords, reference }: ProjectedIncident): Block[] {
  const { t } = context;
  if (exactWords.length === 0) return [];
  return [
    {
      kind: 'heading',
      id: `exact-words-${reference}`,
      level: 3,
      inlines: [plain(t('incidents.exactWords'))],
    },
    ...exactWords.map(({ text, speaker, translation }): Block => ({
      kind: 'quote',
      ...(text.lang === null ? {} : { lang: text.lang }),
      inlines: textInlines(context, text),
      ...(translation === null ? {} : { translation: textInlines(context, translation) }),
      attribution: [
        ...(speaker === null
          ? [plain(t('incidents.speakerUnknown'))]
          : [plain(t('incidents.speaker')), ...participantInlines(context, speaker)]),
        ...(text.lang === null
          ? []
          : [plain(` · ${t('incidents.originalIn', { language: languageName(context, text.lang) })}`)]),
        ...(translation === null && text.lang !== null && baseOf(text.lang) !== baseOf(context.language)
          ? [plain(` · ${t('incidents.noTranslation')}`)]
          : []),
      ],
    })),
  ];
}

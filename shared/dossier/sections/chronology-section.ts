import type { Block, Inline } from '../document-model.ts';
import {
  anchors,
  bracketed,
  incidentReference,
  joinInlines,
  joinWords,
  plain,
  sectionTitle,
  readInlines,
  type DossierContext,
} from './dossier-context.ts';
import { answerInlines, codedInlines, codedList, dateInlines, leadIn } from './dossier-values.ts';
import { knownValue } from '../../text/answer.ts';
import { sourceKinds } from '../../incidents/incident.ts';
import type { ProjectedIncident } from '../projection/projected-dossier.ts';

/** Every shown incident on a line, in order of time. */
export function chronologySection(context: DossierContext): Block[] {
  const { dossier, t } = context;
  const heading: Block = {
    kind: 'heading',
    id: anchors.chronology,
    level: 1,
    inlines: [plain(sectionTitle(context, 'chronology'))],
  };
  if (dossier.incidents.length === 0) {
    return [heading, { kind: 'paragraph', inlines: [plain(t('chronology.none'))] }];
  }
  return [
    heading,
    {
      kind: 'table',
      caption: t('chronology.caption'),
      rowHeader: 1,
      columns: [
        { header: t('chronology.when'), share: 21 },
        { header: t('chronology.event'), share: 27 },
        { header: t('chronology.channel'), share: 14 },
        { header: t('chronology.demand'), share: 13 },
        { header: t('chronology.basis'), share: 12 },
        { header: t('chronology.reference'), share: 13 },
      ],
      rows: dossier.incidents.map((incident) => [
        dateInlines(context, incident.when),
        [
          ...boldText(readInlines(context, incident.title)),
          ...leadIn(t('colon'), codedList(context, 'act', incident.acts)),
        ],
        codedList(context, 'channel', incident.channels),
        demandInlines(context, incident),
        [plain(basisWords(context, incident))],
        [plain(`${incident.reference} `), incidentReference(context, incident)],
      ]),
    },
  ];
}

/** How an incident is known, in a word each: what somebody saw stays apart from what somebody was told. */
function basisWords(context: DossierContext, { sources }: ProjectedIncident): string {
  const { t } = context;
  const kinds = sourceKinds.filter((kind) => sources.some((source) => source.kind === kind));
  if (sources.length === 0) return t('chronology.noBasis');
  return joinWords(
    context,
    kinds.map((kind) => t(`chronology.bases.${kind}`)),
  );
}

/** The demands of an incident as words, without deadline. */
export function demandInlines(context: DossierContext, { demands }: ProjectedIncident): Inline[] {
  const { t } = context;
  return answerInlines(context, demands, (list) =>
    joinInlines(
      context,
      list.map((demand) => {
        const isImplied = knownValue(demand.isExplicit) === false && demand.code !== 'none_stated';
        const words = codedInlines(context, 'demand', demand);
        return isImplied ? [...words, ...bracketed(context, [plain(t('chronology.implied'))])] : words;
      }),
    ),
  );
}

function boldText(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => (inline.kind === 'text' ? { ...inline, weight: 'bold' } : inline));
}

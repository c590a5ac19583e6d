import { isCoercedMessenger } from './course-of-conduct.ts';
import { knownItems } from '../../text/answer.ts';
import type { Block, Inline } from '../document-model.ts';
import {
  anchors,
  incidentReference,
  joinInlines,
  plain,
  sectionTitle,
  textInlines,
  type DossierContext,
} from './dossier-context.ts';
import { answerInlines, codedInlines, dateWords, participantInlines } from './dossier-values.ts';

/** Pressure on relatives, and relatives who were made to carry the message: victims first. */
export function familySection(context: DossierContext): Block[] {
  const { dossier, t } = context;
  const rows = dossier.incidents.flatMap((incident) =>
    knownItems(incident.familyPressure).map(({ relative, note, ...pressure }) => [
      [plain(dateWords(context, incident.when))],
      answerInlines(context, relative, (who) => participantInlines(context, who)),
      [
        ...codedInlines(context, 'family-pressure', pressure),
        ...(note === null ? [] : [plain(t('colon')), ...textInlines(context, note)]),
      ],
      [incidentReference(context, incident)],
    ]),
  );
  return [
    { kind: 'heading', id: anchors.family, level: 1, inlines: [plain(sectionTitle(context, 'family'))] },
    rows.length === 0
      ? { kind: 'paragraph', inlines: [plain(t('family.none'))] }
      : {
          kind: 'table',
          caption: t('family.caption'),
          columns: [
            { header: t('family.when'), share: 24 },
            { header: t('family.relative'), share: 20 },
            { header: t('family.pressure'), share: 44 },
            { header: t('family.reference'), share: 12 },
          ],
          rows,
        },
    ...messengers(context),
  ];
}

function messengers(context: DossierContext): Block[] {
  const { dossier, t } = context;
  const carried = new Map<string, { who: Inline[]; incidents: Inline[][] }>();
  for (const incident of dossier.incidents) {
    for (const involvement of knownItems(incident.involvements).filter(isCoercedMessenger)) {
      const who = participantInlines(context, involvement.actor);
      const key = JSON.stringify(who);
      const entry = carried.get(key) ?? { who, incidents: [] };
      carried.set(key, { who, incidents: [...entry.incidents, [incidentReference(context, incident)]] });
    }
  }
  if (carried.size === 0) return [];
  return [
    { kind: 'heading', id: 'messengers', level: 2, inlines: [plain(t('family.messengers'))] },
    { kind: 'paragraph', leadsIn: true, inlines: [plain(t('family.messengersIntro'))] },
    {
      kind: 'list',
      ordered: false,
      items: [...carried.values()].map(({ who, incidents }) => [
        ...who,
        plain(t('family.messengerLine')),
        ...joinInlines(context, incidents),
      ]),
    },
  ];
}

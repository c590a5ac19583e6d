import { known, knownItems } from '../../text/answer.ts';
import type { Block } from '../document-model.ts';
import {
  anchors,
  bracketed,
  incidentReference,
  plain,
  sectionTitle,
  textInlines,
  type DossierContext,
} from './dossier-context.ts';
import { codedInlines, dateWords } from './dossier-values.ts';
import { groupedBy, listOf } from './grouped-rows.ts';

/** Pressure on relatives, and relatives who were made to carry the message: victims first. */
export function familySection(context: DossierContext): Block[] {
  const { dossier, t } = context;
  const pressures = dossier.incidents.flatMap((incident) =>
    knownItems(incident.familyPressure).map((pressure) => ({ incident, pressure })),
  );
  const rows = groupedBy(context, pressures, ({ pressure }) => pressure.relative).map(({ who, items }) => [
    who,
    listOf(
      context,
      items.map(({ incident, pressure: { note, relative: _relative, ...pressure } }) => [
        ...codedInlines(context, 'family-pressure', pressure),
        ...(note === null ? [] : [plain(t('colon')), ...textInlines(context, note)]),
        ...bracketed(context, [
          plain(`${dateWords(context, incident.when)}${t('listSeparator')}`),
          incidentReference(context, incident),
        ]),
      ]),
    ),
  ]);
  return [
    { kind: 'heading', id: anchors.family, level: 1, inlines: [plain(sectionTitle(context, 'family'))] },
    rows.length === 0
      ? { kind: 'paragraph', inlines: [plain(t('family.none'))] }
      : {
          kind: 'table',
          caption: t('family.caption'),
          columns: [
            { header: t('family.relative'), share: 26 },
            { header: t('family.pressure'), share: 74 },
          ],
          rows,
        },
    ...messengers(context),
  ];
}

function messengers(context: DossierContext): Block[] {
  const { dossier, t } = context;
  const carried = groupedBy(
    context,
    dossier.incidents.flatMap((incident) =>
      knownItems(incident.involvements)
        .filter(({ standing }) => standing === 'messenger')
        .map(({ actor }) => ({ incident, actor })),
    ),
    ({ actor }) => known(actor),
  );
  if (carried.length === 0) return [];
  return [
    { kind: 'heading', id: 'messengers', level: 2, inlines: [plain(t('family.messengers'))] },
    { kind: 'paragraph', leadsIn: true, inlines: [plain(t('family.messengersIntro'))] },
    {
      kind: 'list',
      ordered: false,
      items: carried.map(({ who, items }) => [
        ...who,
        plain(t('family.messengerLine')),
        ...listOf(
          context,
          items.map(({ incident }) => [incidentReference(context, incident)]),
          t('listSeparator'),
        ),
      ]),
    },
  ];
}

import { isCoercedMessenger } from './course-of-conduct.ts';
import { knownItems } from '../../text/answer.ts';
import type { Block, Inline } from '../document-model.ts';
import {
  anchors,
  incidentReference,
  joinWords,
  label,
  plain,
  sectionTitle,
  textInlines,
  type DossierContext,
} from './dossier-context.ts';
import {
  answerInlines,
  codedInlines,
  dateWords,
  leadIn,
  participantInlines,
  codedOrNothing,
  namedInlines,
} from './dossier-values.ts';
import { placeInlines } from './incidents-section.ts';

/** Who is alleged to have acted, on what basis; and premises, kept apart from whoever acts in them. */
export function actorsSection(context: DossierContext): Block[] {
  const { t } = context;
  const rows = actorRows(context);
  return [
    { kind: 'heading', id: anchors.actors, level: 1, inlines: [plain(sectionTitle(context, 'actors'))] },
    { kind: 'paragraph', leadsIn: true, inlines: [plain(t('actors.intro'))] },
    rows.length === 0
      ? { kind: 'paragraph', inlines: [plain(t('actors.none'))] }
      : {
          kind: 'table',
          caption: t('actors.caption'),
          columns: [
            { header: t('actors.who'), share: 20 },
            { header: t('actors.type'), share: 22 },
            { header: t('actors.role'), share: 16 },
            { header: t('actors.basis'), share: 20 },
            { header: t('actors.confidence'), share: 13 },
            { header: t('actors.reference'), share: 9 },
          ],
          rows,
        },
    ...venues(context),
  ];
}

function actorRows(context: DossierContext): Inline[][][] {
  const { dossier, t } = context;
  return dossier.incidents.flatMap((incident) =>
    knownItems(incident.involvements)
      .filter((involvement) => !isCoercedMessenger(involvement))
      .map(({ actor, perpetratorType, role, titleAsStated, basis, confidence, acts }) => [
        participantInlines(context, actor),
        [
          ...codedOrNothing(context, 'perpetrator-type', perpetratorType),
          ...leadIn(
            `${perpetratorType === null ? '' : t('semicolon')}${t('actors.claimed')}`,
            answerInlines(context, titleAsStated, (title) => [
              plain('“'),
              ...textInlines(context, title),
              plain('”'),
            ]),
          ),
        ],
        [
          ...codedOrNothing(context, 'involvement', role),
          ...leadIn(
            `${role === null ? '' : t('semicolon')}${t('actors.inActs')}`,
            namedInlines(context, acts, (act) => codedInlines(context, 'act', act)),
          ),
        ],
        [
          plain(
            basis.length === 0
              ? t('actors.noBasis')
              : joinWords(
                  context,
                  basis.map((code) => label(context, 'state-link', code)),
                ),
          ),
        ],
        confidence === null ? [] : [plain(label(context, 'confidence', confidence))],
        [incidentReference(context, incident)],
      ]),
  );
}

function venues(context: DossierContext): Block[] {
  const { dossier, t } = context;
  const rows = dossier.incidents.flatMap((incident) =>
    knownItems(incident.places)
      .filter(({ venueFront, venueLink }) => venueFront !== null || venueLink !== null)
      .map((place) => [
        placeInlines(context, place),
        place.venueFront === null ? [] : codedInlines(context, 'venue-front', place.venueFront),
        place.venueLink === null ? [] : [plain(label(context, 'venue-link', place.venueLink))],
        [plain(dateWords(context, incident.when))],
        [incidentReference(context, incident)],
      ]),
  );
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', id: 'venues', level: 2, inlines: [plain(t('actors.venues'))] },
    { kind: 'paragraph', leadsIn: true, inlines: [plain(t('actors.venuesIntro'))] },
    {
      kind: 'table',
      caption: t('actors.venuesCaption'),
      columns: [
        { header: t('actors.premises'), share: 32 },
        { header: t('actors.front'), share: 18 },
        { header: t('actors.link'), share: 22 },
        { header: t('chronology.when'), share: 18 },
        { header: t('actors.reference'), share: 10 },
      ],
      rows,
    },
  ];
}

import { STATE_DENIAL } from './state-links.ts';
import { groupedBy, listOf, perLevel } from './grouped-rows.ts';
import type { ProjectedIncident, ProjectedInvolvement } from '../projection/projected-dossier.ts';
import { known, knownItems } from '../../text/answer.ts';
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
    ...affected(context),
    ...venues(context),
  ];
}

interface Mention {
  readonly incident: ProjectedIncident;
  readonly involvement: ProjectedInvolvement;
}

/** Who is involved, each once with every incident, in order of appearance. */
function involved(
  context: DossierContext,
  isOf: (involvement: ProjectedInvolvement) => boolean,
): readonly { readonly who: Inline[]; readonly items: readonly Mention[] }[] {
  const mentions = context.dossier.incidents.flatMap((incident) =>
    knownItems(incident.involvements)
      .filter(isOf)
      .map((involvement) => ({ incident, involvement })),
  );
  return groupedBy(context, mentions, ({ involvement }) => known(involvement.actor));
}

function actorRows(context: DossierContext): Inline[][][] {
  return involved(context, ({ standing }) => standing === 'alleged').map(({ who, items }) => [
    who,
    listOf(context, [
      ...items.map(({ involvement }) =>
        codedOrNothing(context, 'perpetrator-type', involvement.perpetratorType),
      ),
      ...items.map(({ involvement }) => claimInlines(context, involvement)),
    ]),
    listOf(
      context,
      items.map(({ involvement }) => roleInlines(context, involvement)),
    ),
    basisInlines(context, items),
    perLevel(
      context,
      items.map(({ incident, involvement }) => ({ incident, level: involvement.confidence })),
    ),
    listOf(
      context,
      items.map(({ incident }) => [incidentReference(context, incident)]),
      context.t('listSeparator'),
    ),
  ]);
}

function claimInlines(context: DossierContext, { titleAsStated }: ProjectedInvolvement): Inline[] {
  return leadIn(
    context.t('actors.claimed'),
    answerInlines(context, titleAsStated, (title) => [
      plain('“'),
      ...textInlines(context, title),
      plain('”'),
    ]),
  );
}

function roleInlines(context: DossierContext, { role, acts }: ProjectedInvolvement): Inline[] {
  return [
    ...codedOrNothing(context, 'involvement', role),
    ...leadIn(
      `${role === null ? '' : context.t('semicolon')}${context.t('actors.inActs')}`,
      namedInlines(context, acts, (act) => codedInlines(context, 'act', act)),
    ),
  ];
}

/** A denial is none: it points to nobody. */
function basisInlines(context: DossierContext, items: readonly Mention[]): Inline[] {
  const codes = new Set(items.flatMap(({ involvement }) => involvement.basis));
  codes.delete(STATE_DENIAL);
  if (codes.size === 0) return [plain(context.t('actors.noBasis'))];
  return [
    plain(
      joinWords(
        context,
        [...codes].map((code) => label(context, 'state-link', code)),
      ),
    ),
  ];
}

/** Who took part and is affected: not among those above, whatever they were made to do. */
function affected(context: DossierContext): Block[] {
  const { t } = context;
  const people = involved(context, ({ standing }) => standing === 'affected');
  if (people.length === 0) return [];
  return [
    { kind: 'heading', id: 'affected', level: 2, inlines: [plain(t('actors.affected'))] },
    { kind: 'paragraph', leadsIn: true, inlines: [plain(t('actors.affectedIntro'))] },
    {
      kind: 'list',
      ordered: false,
      items: people.map(({ who, items }) => [
        ...who,
        ...leadIn(
          t('colon'),
          listOf(
            context,
            items.map(({ involvement }) =>
              involvement.role?.code === 'acted_under_coercion' ? roleInlines(context, involvement) : [],
            ),
          ),
        ),
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

import type { Block, Inline } from '../document-model.ts';
import {
  anchors,
  bold,
  definition,
  incidentReference,
  incidentReferences,
  joinInlines,
  label,
  plain,
  sectionTitle,
  type DossierContext,
} from './dossier-context.ts';
import { STATE_DENIAL, stateLinks, type StateLink } from './state-links.ts';

/** Indicators of a link to a state, with what each means and how sure the preparer is. */
export function stateLinkSection(context: DossierContext): Block[] {
  const { dossier, t } = context;
  const links = stateLinks(dossier.incidents);
  const pointing = links.filter(({ code }) => code !== STATE_DENIAL);
  const denial = links.find(({ code }) => code === STATE_DENIAL);
  return [
    {
      kind: 'heading',
      id: anchors.stateLink,
      level: 1,
      inlines: [plain(sectionTitle(context, 'stateLink'))],
    },
    { kind: 'paragraph', leadsIn: true, inlines: [plain(t('stateLink.intro'))] },
    pointing.length === 0
      ? { kind: 'paragraph', inlines: [plain(t('summary.stateNone'))] }
      : {
          kind: 'table',
          caption: t('stateLink.caption'),
          columns: [
            { header: t('stateLink.indicator'), share: 28 },
            { header: t('stateLink.meaning'), share: 40 },
            { header: t('stateLink.incidents'), share: 32 },
          ],
          rows: pointing.map((link) => [
            [bold(label(context, 'state-link', link.code))],
            [plain(definition(context, 'state-link', link.code))],
            byConfidence(context, link),
          ]),
        },
    {
      kind: 'paragraph',
      inlines: denial === undefined ? [plain(t('stateLink.officials'))] : deniedInlines(context, denial),
    },
  ];
}

/** `Likely: ¶ 1, ¶ 17; Possible: ¶ 14`. */
function byConfidence(context: DossierContext, { mentions }: StateLink): Inline[] {
  const levels = [...new Set(mentions.map(({ confidence }) => confidence))];
  return levels.flatMap((level, index) => [
    ...(index === 0 ? [] : [plain(context.t('semicolon'))]),
    ...(level === null ? [] : [plain(`${label(context, 'confidence', level)}${context.t('colon')}`)]),
    ...joinInlines(
      context,
      mentions
        .filter(({ confidence }) => confidence === level)
        .map(({ incident }) => [incidentReference(context, incident)]),
    ),
  ]);
}

/** Where the state denied or explained it. How sure an attribution is says nothing of a denial. */
export function deniedInlines(context: DossierContext, { mentions }: StateLink): Inline[] {
  const incidents = [...new Set(mentions.map(({ incident }) => incident))];
  return [plain(context.t('summary.stateDenied')), ...incidentReferences(context, incidents)];
}

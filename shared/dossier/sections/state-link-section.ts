import type { Block } from '../document-model.ts';
import {
  anchors,
  bold,
  definition,
  incidentReference,
  joinInlines,
  label,
  plain,
  sectionTitle,
  type DossierContext,
} from '../dossier-context.ts';
import { stateLinks } from '../state-links.ts';

/** The state's own denial is an indicator to print, never one to add up. */
const DENIAL = 'state_denial';

/** Indicators of a link to a state, with what each means and how sure the preparer is. */
export function stateLinkSection(context: DossierContext): Block[] {
  const { dossier, t } = context;
  const links = stateLinks(dossier.incidents);
  const pointing = links.filter(({ code }) => code !== DENIAL);
  const denial = links.find(({ code }) => code === DENIAL);
  const references = (link: (typeof links)[number]) =>
    joinInlines(
      context,
      link.mentions.map(({ incident, confidence }) => [
        incidentReference(context, incident),
        plain(` (${label(context, 'confidence', confidence)})`),
      ]),
    );
  return [
    {
      kind: 'heading',
      id: anchors.stateLink,
      level: 1,
      inlines: [plain(sectionTitle(context, 'stateLink'))],
    },
    { kind: 'paragraph', inlines: [plain(t('stateLink.intro'))] },
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
            references(link),
          ]),
        },
    {
      kind: 'paragraph',
      inlines:
        denial === undefined
          ? [plain(t('stateLink.officials'))]
          : [plain(t('stateLink.denial')), ...references(denial)],
    },
  ];
}

import type { Block, DossierDocument } from '../document-model.ts';
import { createContext, type DossierContext } from './dossier-context.ts';
import { dossierParts, type DossierPart } from '../dossier-parts.ts';
import { formatDay } from '../format-instant.ts';
import type { ProjectedDossier } from '../projection/projected-dossier.ts';
import { actorsSection } from './actors-section.ts';
import { chronologySection } from './chronology-section.ts';
import { coverSection } from './cover-section.ts';
import { contentsList } from './contents-list.ts';
import { declarationSection } from './declaration-section.ts';
import { developmentSection } from './development-section.ts';
import { familySection } from './family-section.ts';
import { incidentsSection } from './incidents-section.ts';
import { peopleSection } from './people-section.ts';
import { stateLinkSection } from './state-link-section.ts';
import { summarySection } from './summary-section.ts';
import { verificationSection } from './verification-section.ts';
import { withheldSection } from './withheld-section.ts';

const blocksOf: Readonly<Record<DossierPart, (context: DossierContext) => Iterable<Block>>> = {
  cover: coverSection,
  summary: summarySection,
  people: peopleSection,
  chronology: chronologySection,
  development: developmentSection,
  incidents: incidentsSection,
  actors: actorsSection,
  family: familySection,
  stateLink: stateLinkSection,
  withheld: withheldSection,
  declaration: declarationSection,
  verification: verificationSection,
};

/** The generic dossier for an authority (domain.md §5.14), made from the projection and nothing else. Pauses between blocks. */
export async function buildDossier(
  dossier: ProjectedDossier,
  options: Pick<DossierContext, 'language' | 'createdAt' | 'version'>,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<DossierDocument> {
  const context = createContext(dossier, options);
  const { t } = context;
  const naming = { reference: dossier.reference, version: options.version };
  const blocks: Block[] = [];
  let isAfterFront = false;
  for (const part of dossierParts.filter((one) => context.printed.has(one))) {
    const startsRest: boolean = !isAfterFront && part !== 'cover' && part !== 'summary';
    if (startsRest) blocks.push(...contentsList(context));
    isAfterFront ||= startsRest;
    for (const block of blocksOf[part](context)) {
      blocks.push(block);
      await pause();
    }
  }
  return {
    title: `${t('title')}${t('colon')}${t('subject', naming)}`,
    language: options.language,
    direction: 'ltr',
    author: t('author'),
    subject: t('subject', naming),
    createdAt: options.createdAt,
    header: {
      start: dossier.isTraining
        ? `${t('header.confidential')} · ${t('header.training')}`
        : t('header.confidential'),
      end: t('headerEnd', naming),
    },
    footer: {
      start: t('footerStart', { date: formatDay(options.createdAt, options.language) }),
      pageLabel: t('pageLabel'),
    },
    labels: { continued: t('continued'), page: t('page') },
    blocks,
  };
}

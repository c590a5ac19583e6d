import type { Block } from '../document-model.ts';
import { plain, sectionReference, type DossierContext } from './dossier-context.ts';
import { dossierParts, type DossierPart, type SectionName } from '../dossier-parts.ts';

/** What follows, with pages, before the first part that is longer than a page. */
export function contentsList(context: DossierContext): Block[] {
  const sections = dossierParts.filter(
    (part): part is SectionName => isSection(part) && context.printed.has(part) && part !== 'summary',
  );
  return [
    { kind: 'heading', id: 'contents', level: 1, inlines: [plain(context.t('contents'))] },
    { kind: 'list', ordered: false, items: sections.map((section) => [sectionReference(context, section)]) },
  ];
}

function isSection(part: DossierPart): part is SectionName {
  return part !== 'cover' && part !== 'development';
}

/** What a dossier is made of, in printed order: the numbers of sections follow from it. */
export const dossierParts = [
  'cover',
  'summary',
  'people',
  'chronology',
  'development',
  'incidents',
  'actors',
  'family',
  'stateLink',
  'withheld',
  'declaration',
  'verification',
] as const;
export type DossierPart = (typeof dossierParts)[number];

/** The cover has no number; the development belongs to the chronology before it. */
const unnumbered = ['cover', 'development'] as const satisfies readonly DossierPart[];

/** A part with a number, a title and an anchor of its own. */
export type SectionName = Exclude<DossierPart, (typeof unnumbered)[number]>;

/**
 * What a request may leave out. The rest stays in every dossier: whom it is for, what happened, what is not in it,
 * who answers for it and how it is checked.
 */
export const optionalParts = [
  'summary',
  'people',
  'chronology',
  'development',
  'actors',
  'family',
  'stateLink',
] as const satisfies readonly DossierPart[];
export type OptionalPart = (typeof optionalParts)[number];

/** Position of a section among those that are printed, from 1. */
export function sectionNumber(section: SectionName, printed: ReadonlySet<DossierPart>): number {
  const sections = dossierParts.filter(
    (part) => printed.has(part) && !unnumbered.some((other) => other === part),
  );
  return sections.indexOf(section) + 1;
}

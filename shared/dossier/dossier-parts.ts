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

const sections = dossierParts.filter((part) => !unnumbered.some((other) => other === part));

export function sectionNumber(section: SectionName): number {
  return sections.indexOf(section) + 1;
}

import type { ProjectedIncident, ProjectedText, TextPart } from '../projection/projected-dossier.ts';

export interface NarrativeParagraph {
  /** Through the whole dossier, from 1. */
  readonly number: number;
  readonly text: ProjectedText;
}

/** Cuts every narrative, as the reader reads it, at its line ends and numbers what is left through the whole dossier. */
export function narrativeParagraphs(
  incidents: readonly ProjectedIncident[],
): ReadonlyMap<ProjectedIncident, readonly NarrativeParagraph[]> {
  let number = 0;
  return new Map(
    incidents.map((incident) => [
      incident,
      incident.narrative === null
        ? []
        : textLines(incident.narrative.translation?.text ?? incident.narrative).map((text) => {
            number += 1;
            return { number, text };
          }),
    ]),
  );
}

/** A text cut at its line ends, without empty lines. */
export function textLines(text: ProjectedText): ProjectedText[] {
  const lines: TextPart[][] = [[]];
  for (const part of text.parts) {
    if (part.kind !== 'text') {
      lines.at(-1)?.push(part);
      continue;
    }
    part.text.split('\n').forEach((piece, index) => {
      if (index > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ kind: 'text', text: piece });
    });
  }
  return lines
    .filter((parts) => parts.some((part) => part.kind !== 'text' || part.text.trim() !== ''))
    .map((parts) => ({ ...text, parts }));
}

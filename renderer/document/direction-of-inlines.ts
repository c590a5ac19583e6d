import type { Inline } from '#shared/dossier/document-model.ts';
import { direction, type Direction } from '#shared/text/direction.ts';

/**
 * By the first strong character, as the PDF has it. `dir="auto"` does not look into `<bdi>`, in which every run stands.
 */
export function directionOfInlines(inlines: readonly Inline[]): Direction {
  return direction(inlines.map((inline) => (inline.kind === 'withheld' ? '' : inline.text)).join(''));
}

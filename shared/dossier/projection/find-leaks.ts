import type { DossierDocument, Inline } from '../document-model.ts';
import { documentInlines } from '../document-inlines.ts';
import { createNameFinder } from './name-finder.ts';
import { squeeze, type WithheldValues } from './withheld-values.ts';

export interface LeakReport {
  /** Values that were looked for: every form of every name, every text. */
  readonly scannedValues: number;
  readonly leaks: number;
}

/**
 * Searches a finished file, as `fileTexts` reads it back block by block, and the document it was made from for
 * every withheld value. A name that is also a word of the form itself ("May" in a date) is looked for in
 * what came from the case alone.
 */
export function findLeaks(
  values: WithheldValues,
  document: DossierDocument,
  fileTexts: readonly string[],
): LeakReport {
  const finder = createNameFinder([...values.hidden, ...values.named]);
  const isHidden = new Set(values.hidden.map(({ id }) => id));
  const hiddenIn = (texts: readonly string[]) =>
    texts.flatMap((text) =>
      finder.find(text).flatMap(({ personId }) => (isHidden.has(personId) ? personId : [])),
    );

  const inlines = documentInlines(document);
  const fromCase = textsOf(inlines.filter(isFromCase));
  const ofForm = new Set(hiddenIn(textsOf(inlines.filter((inline) => !isFromCase(inline)))));
  const people = new Set([
    ...hiddenIn(fileTexts).filter((personId) => !ofForm.has(personId)),
    ...hiddenIn(fromCase),
  ]);

  const squeezed = [squeeze(fileTexts.join('')), squeeze(fromCase.join(''))];
  const texts = values.texts.filter((text) => squeezed.some((whole) => whole.includes(text)));
  return {
    scannedValues: finder.forms.filter(({ personId }) => isHidden.has(personId)).length + values.texts.length,
    leaks: people.size + texts.length,
  };
}

function isFromCase(inline: Inline): boolean {
  return inline.kind === 'text' && inline.field !== undefined;
}

function textsOf(inlines: readonly Inline[]): string[] {
  return inlines.map((inline) => (inline.kind === 'withheld' ? inline.label : inline.text));
}

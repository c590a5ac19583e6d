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
 * Searches the text of a finished file for every withheld value. A name that is also a word of the form
 * itself ("May" in a date) is looked for in what came from the case alone.
 */
export function findLeaks(values: WithheldValues, document: DossierDocument, fileText: string): LeakReport {
  const finder = createNameFinder([...values.hidden, ...values.named]);
  const isHidden = new Set(values.hidden.map(({ id }) => id));
  const hiddenIn = (text: string) => finder.find(text).filter(({ personId }) => isHidden.has(personId));

  const inlines = documentInlines(document);
  const ofForm = hiddenIn(linesOf(inlines.filter((inline) => !isFromCase(inline))));
  const explained = new Set(ofForm.map(({ personId }) => personId));
  const inFile = hiddenIn(fileText).filter(({ personId }) => !explained.has(personId));
  const inCase = hiddenIn(linesOf(inlines.filter(isFromCase)));

  const squeezed = squeeze(fileText);
  const texts = values.texts.filter((text) => squeezed.includes(text));
  return {
    scannedValues: finder.forms.filter(({ personId }) => isHidden.has(personId)).length + values.texts.length,
    leaks: new Set([...inFile, ...inCase].map(({ personId }) => personId)).size + texts.length,
  };
}

function isFromCase(inline: Inline): boolean {
  return inline.kind === 'text' && inline.field !== undefined;
}

// Full stops keep the end of one text and the start of the next from making a name together.
function linesOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'withheld' ? inline.label : inline.text)).join(' | ');
}

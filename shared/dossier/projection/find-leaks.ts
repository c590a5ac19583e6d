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
export async function findLeaks(
  values: WithheldValues,
  document: DossierDocument,
  { fileTexts, pause }: { readonly fileTexts: readonly string[]; readonly pause: () => Promise<void> },
): Promise<LeakReport> {
  const finder = createNameFinder([...values.hidden, ...values.named]);
  const isHidden = new Set(values.hidden.map(({ id }) => id));

  /** Each hidden person under each spelling that occurs. */
  async function spellingsIn(texts: readonly string[]): Promise<Set<string>> {
    const spellings = new Set<string>();
    for (const text of texts) {
      for (const { start, end, personId } of finder.find(text)) {
        if (isHidden.has(personId)) spellings.add(`${personId} ${squeeze(text.slice(start, end))}`);
      }
      await pause();
    }
    return spellings;
  }

  const inlines = documentInlines(document);
  const fromCase = textsOf(inlines.filter(isFromCase));
  const ofForm = await spellingsIn(textsOf(inlines.filter((inline) => !isFromCase(inline))));
  const inFile = await spellingsIn(fileTexts);
  const names = new Set([
    ...(await spellingsIn(fromCase)),
    ...[...inFile].filter((spelling) => !ofForm.has(spelling)),
  ]);

  const squeezed = [squeeze(fileTexts.join('')), squeeze(fromCase.join(''))];
  const texts = values.texts.filter((text) => squeezed.some((whole) => whole.includes(text)));
  return {
    scannedValues: finder.forms.filter(({ personId }) => isHidden.has(personId)).length + values.texts.length,
    leaks: names.size + texts.length,
  };
}

function isFromCase(inline: Inline): boolean {
  return inline.kind === 'text' && inline.field !== undefined;
}

function textsOf(inlines: readonly Inline[]): string[] {
  return inlines.map((inline) => (inline.kind === 'withheld' ? inline.label : inline.text));
}

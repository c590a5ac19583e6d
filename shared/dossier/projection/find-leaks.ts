import { documentInlines, type DocumentInline } from '../document-inlines.ts';
import type { DossierDocument } from '../document-model.ts';
import { piecesOfText } from '../../text/pieces-of-text.ts';
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
      for (const piece of piecesOfText(text)) {
        for (const { start, end, personId } of finder.find(piece)) {
          if (isHidden.has(personId)) spellings.add(`${personId} ${squeeze(piece.slice(start, end))}`);
        }
        await pause();
      }
    }
    return spellings;
  }

  async function squeezeAll(texts: readonly string[]): Promise<string> {
    let whole = '';
    for (const text of texts) {
      for (const piece of piecesOfText(text)) whole += squeeze(piece);
      await pause();
    }
    return whole;
  }

  const inlines = [...documentInlines(document)];
  const fromCase = textsOf(inlines.filter(isFromCase));
  const ofForm = await spellingsIn(textsOf(inlines.filter((one) => !isFromCase(one))));
  const inFile = await spellingsIn(fileTexts);
  const names = new Set([
    ...(await spellingsIn(fromCase)),
    ...[...inFile].filter((spelling) => !ofForm.has(spelling)),
  ]);

  const squeezed = [await squeezeAll(fileTexts), await squeezeAll(fromCase)];
  let texts = 0;
  for (const text of values.texts) {
    if (squeezed.some((whole) => whole.includes(text))) texts += 1;
    await pause();
  }
  return {
    scannedValues: finder.forms.filter(({ personId }) => isHidden.has(personId)).length + values.texts.length,
    leaks: names.size + texts,
  };
}

function isFromCase({ inline }: DocumentInline): boolean {
  return inline.kind === 'text' && inline.field !== undefined;
}

function textsOf(inlines: readonly DocumentInline[]): string[] {
  return inlines.map(({ text }) => text);
}

import { textPieces } from '../../names/text-pieces.ts';
import { documentInlines, type DocumentInline } from '../document-inlines.ts';
import type { DossierDocument } from '../document-model.ts';
import { createSecondLook } from './second-look.ts';
import type { NearMatch } from './text-projector.ts';
import type { WithheldValues } from './withheld-values.ts';

export interface LeakReport {
  /** Values that were looked for: every spelling of every name, every text. */
  readonly scannedValues: number;
  readonly leaks: number;
}

/**
 * Searches a finished file, as `fileTexts` reads it back block by block, and the document it was made from for
 * every withheld value, by other means than those that replaced them. A name that is also a word of the form
 * itself ("May" in a date) is looked for in what came from the case alone.
 */
export async function findLeaks(
  values: WithheldValues,
  document: DossierDocument,
  { fileTexts, pause }: { readonly fileTexts: readonly string[]; readonly pause: () => Promise<void> },
): Promise<LeakReport> {
  const look = createSecondLook(values);

  async function wordsIn(texts: readonly string[]): Promise<Set<string>> {
    const words = new Set<string>();
    for (const text of texts) {
      for (const piece of textPieces(text)) {
        for (const seen of look.find(piece.text)) words.add(seen.words.replaceAll(/\s+/gu, ' '));
        await pause();
      }
    }
    return words;
  }

  const inlines = [...documentInlines(document)];
  const ofForm = await wordsIn(textsOf(inlines.filter((one) => !isFromCase(one))));
  const inFile = await wordsIn(fileTexts);
  const found = new Set([
    ...(await wordsIn(textsOf(inlines.filter(isFromCase)))),
    ...[...inFile].filter((words) => !ofForm.has(words)),
  ]);
  return { scannedValues: look.size, leaks: found.size };
}

/** What the document repeats of what is withheld, with its place: asked about before the file is made. */
export async function findRepeated(
  values: WithheldValues,
  document: DossierDocument,
  pause: () => Promise<void>,
): Promise<NearMatch[]> {
  const look = createSecondLook(values);
  const found: NearMatch[] = [];
  for (const { inline, text } of documentInlines(document)) {
    if (inline.kind !== 'text' || inline.field === undefined) continue;
    for (const piece of textPieces(text)) {
      for (const { words, personIds } of look.find(piece.text)) {
        const forms = values.hidden.flatMap(({ id, names }) =>
          personIds.includes(id) ? names.map((name) => ({ personId: id, text: name.text })) : [],
        );
        found.push({
          words,
          field: inline.field,
          recordId: null,
          text,
          reason: 'repeated',
          forms,
          isFaint: false,
        });
      }
      await pause();
    }
  }
  return found;
}

/** What stands in a document because somebody typed it. */
function isFromCase({ inline }: DocumentInline): boolean {
  return inline.kind === 'text' && inline.field !== undefined;
}

function textsOf(inlines: readonly DocumentInline[]): string[] {
  return inlines.map(({ text }) => text);
}

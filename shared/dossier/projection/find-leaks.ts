import { textPieces } from '../../names/text-pieces.ts';
import { documentInlines, type DocumentInline } from '../document-inlines.ts';
import type { DossierDocument } from '../document-model.ts';
import { createSecondLook, type Seen } from './second-look.ts';
import { StandingPlaces, StandingWords } from './standing-words.ts';
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
  const inlines = [...documentInlines(document)];
  const standing = new StandingWords(values.accepted);
  const places = new StandingPlaces();
  const found = new Set<string>();

  async function lookThrough(text: string, note: (seen: Seen) => void): Promise<void> {
    for (const piece of textPieces(text)) {
      for (const seen of look.find(piece.text))
        note({ ...seen, start: seen.start + piece.start, end: seen.end + piece.start });
      await pause();
    }
  }

  const ofForm = new Set<string>();
  for (const [at, one] of inlines.entries()) {
    const field = fieldOf(one);
    await lookThrough(one.text, (seen) => {
      if (field === undefined) ofForm.add(wordsOf(seen));
      else if (standing.isStanding(field, { ...seen, text: one.text }))
        places.add({ ...seen, text: one.text }, inlines[at - 1]?.text ?? '', inlines[at + 1]?.text ?? '');
      else found.add(wordsOf(seen));
    });
  }
  for (const text of fileTexts) {
    await lookThrough(text, (seen) => {
      if (!ofForm.has(wordsOf(seen)) && !places.has({ ...seen, text })) found.add(wordsOf(seen));
    });
  }
  return { scannedValues: look.size, leaks: found.size };
}

function wordsOf({ words }: Seen): string {
  return words.replaceAll(/\s+/gu, ' ');
}

/** What the document repeats of what is withheld, with its place: asked about before the file is made. */
export async function findRepeated(
  values: WithheldValues,
  document: DossierDocument,
  pause: () => Promise<void>,
): Promise<NearMatch[]> {
  const look = createSecondLook(values);
  const standing = new StandingWords(values.accepted);
  const found: NearMatch[] = [];
  for (const one of documentInlines(document)) {
    const field = fieldOf(one);
    if (field === undefined) continue;
    const { text } = one;
    for (const piece of textPieces(text)) {
      for (const { words, start, end, personIds } of look.find(piece.text)) {
        if (standing.isStanding(field, { text, start: start + piece.start, end: end + piece.start }))
          continue;
        const forms = values.hidden.flatMap(({ id, names }) =>
          personIds.includes(id) ? names.map((name) => ({ personId: id, text: name.text })) : [],
        );
        found.push({
          words,
          field,
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

/** Of what stands in a document because somebody typed it; undefined for words of the form. */
function fieldOf({ inline }: DocumentInline): string | undefined {
  return inline.kind === 'text' ? inline.field : undefined;
}

import { documentInlines } from '#shared/dossier/document-inlines.ts';
import type { DossierDocument, Inline } from '#shared/dossier/document-model.ts';
import { textPieces } from '#shared/names/text-pieces.ts';
import { AppError } from '#shared/errors/app-error.ts';
import type { FontSet } from './text/font-set.ts';
import { findMissingGlyphs } from './text/missing-glyphs.ts';

/** Enough to find the places; the count says how many there are. */
const NAMED_AT_MOST = 12;

/** Throws `dossier/font-missing` with `characters`, `field` and `count` if anything could only be printed as an empty box. */
export async function refuseMissingGlyphs(
  document: DossierDocument,
  fonts: FontSet,
  pause: () => Promise<void>,
): Promise<void> {
  const characters = new Set<string>();
  const fields = new Set<string>();
  for (const { inline, text, place } of documentInlines(document)) {
    if (place === 'metadata') continue;
    for (const piece of textPieces(text)) {
      const missing = findMissingGlyphs(piece.text, fonts);
      for (const character of missing) characters.add(character);
      if (missing.length > 0) fields.add(placeInCase(inline) ?? place);
      await pause();
    }
  }
  if (characters.size === 0) return;
  throw new AppError('dossier/font-missing', {
    characters: [...characters].slice(0, NAMED_AT_MOST).map(named).join(', '),
    field: [...fields].slice(0, NAMED_AT_MOST).join('; '),
    count: characters.size,
  });
}

function placeInCase(inline: Inline): string | undefined {
  return inline.kind === 'text' ? inline.field : undefined;
}

function named(character: string): string {
  const codes = [...character].map(
    (part) => `U+${(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  const isPrintable = /^[^\p{C}\p{Z}]+$/u.test(character);
  return isPrintable ? `${character} ${codes.join(' ')}` : codes.join(' ');
}

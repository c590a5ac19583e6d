import type { Inline } from '#shared/dossier/document-model.ts';

/** Text of inlines for places that hold no style: bookmarks. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'withheld' ? `[${inline.label}]` : inline.text))
    .join('')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

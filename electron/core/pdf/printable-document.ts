import type { DossierDocument, Inline } from '#shared/dossier/document-model.ts';
import { mapBlock, mapDocument, type MapInlines } from '#shared/dossier/map-document.ts';
import type { Block } from '#shared/dossier/document-model.ts';
import { hasRightToLeftLetters, isolateCodes } from '#shared/text/isolate-codes.ts';
import { drawableText, type DrawnOtherwise } from './text/drawable-text.ts';
import type { FontSet } from './text/font-set.ts';

/** A character that is printed as something else, and where. */
export interface PrintedOtherwise extends DrawnOtherwise {
  /** Where in the case; undefined in what the form itself says. */
  readonly field: string | undefined;
}

export interface PrintableDocument {
  readonly document: DossierDocument;
  /** Each character of each field once, in order. */
  readonly otherwise: readonly PrintedOtherwise[];
}

/**
 * The document as fonts can draw it and as it reads in every direction, for preview and paper alike: nothing in it
 * stops an export. Made once more of its own result it is the same.
 */
export async function printableDocument(
  document: DossierDocument,
  fonts: FontSet,
  pause: () => Promise<void>,
): Promise<PrintableDocument> {
  const otherwise = new Map<string, PrintedOtherwise>();
  const isRtlPage = document.direction === 'rtl';
  const printable = await mapDocument(
    document,
    printableInlines(fonts, isRtlPage, (printed) => {
      otherwise.set(`${printed.character} ${printed.field ?? ''}`, printed);
    }),
    pause,
  );
  return { document: printable, otherwise: [...otherwise.values()] };
}

/** As `printableDocument`, of some blocks on a left-to-right page. */
export function printableBlocks(blocks: readonly Block[], fonts: FontSet): Block[] {
  const map = printableInlines(fonts, false, () => undefined);
  return blocks.map((block) => mapBlock(block, map));
}

function printableInlines(
  fonts: FontSet,
  isRtlPage: boolean,
  note: (printed: PrintedOtherwise) => void,
): MapInlines {
  return (inlines) => {
    const isAmongRtl = isRtlPage || inlines.some((inline) => hasRightToLeftLetters(textOf(inline)));
    return inlines.map((inline) => {
      const { text, otherwise } = drawableText(textOf(inline), fonts);
      const field = inline.kind === 'text' ? inline.field : undefined;
      for (const drawn of otherwise) note({ ...drawn, field });
      return withText(inline, isAmongRtl ? isolateCodes(text) : text);
    });
  };
}

function textOf(inline: Inline): string {
  return inline.kind === 'withheld' ? inline.label : inline.text;
}

function withText(inline: Inline, text: string): Inline {
  if (text === textOf(inline)) return inline;
  return inline.kind === 'withheld' ? { ...inline, label: text } : { ...inline, text };
}

import type { DossierDocument, Inline } from '#shared/dossier/document-model.ts';
import type { BlockContext } from './block-context.ts';
import { layOutText, type LaidLine } from './lay-out-text.ts';
import type { PdfSurface } from './pdf-surface.ts';
import { RULE, smallStyle } from './text-style.ts';

const RULE_HEIGHT = 0.5;
const RULE_DISTANCE = 8;
/** From the top of a line of small text to its baseline. */
const BASELINE = 9.3;

/** Of the line that start or end of header and footer may take; what is longer takes two lines. */
const SHARE = 0.5;

/** Header and footer lines; the page label is drawn once the number of pages is known. */
export class PageFurniture {
  readonly #context: BlockContext;
  readonly #pageLabel: string;
  readonly #headerStart: readonly LaidLine[];
  readonly #headerEnd: readonly LaidLine[];
  readonly #footerStart: readonly LaidLine[];

  constructor(document: DossierDocument, context: BlockContext) {
    this.#context = context;
    this.#pageLabel = document.footer.pageLabel;
    this.#headerStart = this.#layOut(document.header.start, 'start');
    this.#headerEnd = this.#layOut(document.header.end, 'end');
    this.#footerStart = this.#layOut(document.footer.start, 'start');
  }

  drawOnPage(): void {
    const { surface, frame } = this.#context;
    const width = frame.right - frame.left;
    const { left } = frame;
    surface.mark('header');
    const headerTop = frame.headerBaseline - BASELINE;
    for (const lines of [this.#headerStart, this.#headerEnd]) {
      drawLines(surface, lines, left, headerTop - heightOf(lines.slice(1)));
    }
    surface.fillBox({ left, width, top: frame.headerBaseline + RULE_DISTANCE, height: RULE_HEIGHT }, RULE);
    surface.mark('footer');
    surface.fillBox(
      { left, width, top: frame.footerBaseline - BASELINE - RULE_DISTANCE, height: RULE_HEIGHT },
      RULE,
    );
    drawLines(surface, this.#footerStart, left, frame.footerBaseline - BASELINE);
  }

  drawPageLabel(page: number, pages: number): void {
    const text = this.#pageLabel.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
    this.#context.surface.mark('footer');
    const { frame, surface } = this.#context;
    drawLines(surface, this.#layOut(text, 'end'), frame.left, frame.footerBaseline - BASELINE);
  }

  #layOut(text: string, align: 'start' | 'end'): readonly LaidLine[] {
    const { frame, document } = this.#context;
    const inlines: Inline[] = [{ kind: 'text', text }];
    // Start and end of a line share it.
    const width = (frame.right - frame.left) * SHARE;
    const lines = layOutText(
      { inlines, style: smallStyle, width, align, direction: document.direction },
      this.#context,
    ).lines;
    const isAtRight = (align === 'end') === (document.direction === 'ltr');
    return isAtRight ? lines.map((line) => movedRight(line, frame.right - frame.left - width)) : lines;
  }
}

function movedRight(line: LaidLine, distance: number): LaidLine {
  return { ...line, draw: (surface, left, top) => line.draw(surface, left + distance, top) };
}

function heightOf(lines: readonly LaidLine[]): number {
  return lines.reduce((sum, line) => sum + line.height, 0);
}

function drawLines(surface: PdfSurface, lines: readonly LaidLine[], left: number, top: number): void {
  let y = top;
  for (const line of lines) {
    line.draw(surface, left, y);
    y += line.height;
  }
}

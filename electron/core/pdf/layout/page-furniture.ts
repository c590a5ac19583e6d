import type { DossierDocument, Inline } from '#shared/dossier/document-model.ts';
import type { BlockContext } from './block-context.ts';
import { layOutText, type LaidLine } from './lay-out-text.ts';
import { RULE, smallStyle } from './text-style.ts';

const RULE_HEIGHT = 0.5;
const RULE_DISTANCE = 8;
/** From the top of a line of small text to its baseline. */
const BASELINE = 9.3;

/** Header and footer lines; the page label is drawn once the number of pages is known. */
export class PageFurniture {
  readonly #context: BlockContext;
  readonly #pageLabel: string;
  readonly #headerStart: LaidLine | undefined;
  readonly #headerEnd: LaidLine | undefined;
  readonly #footerStart: LaidLine | undefined;

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
    this.#headerStart?.draw(surface, left, frame.headerBaseline - BASELINE);
    this.#headerEnd?.draw(surface, left, frame.headerBaseline - BASELINE);
    surface.fillBox({ left, width, top: frame.headerBaseline + RULE_DISTANCE, height: RULE_HEIGHT }, RULE);
    surface.mark('footer');
    surface.fillBox(
      { left, width, top: frame.footerBaseline - BASELINE - RULE_DISTANCE, height: RULE_HEIGHT },
      RULE,
    );
    this.#footerStart?.draw(surface, left, frame.footerBaseline - BASELINE);
  }

  drawPageLabel(page: number, pages: number): void {
    const text = this.#pageLabel.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
    this.#context.surface.mark('footer');
    const { frame, surface } = this.#context;
    this.#layOut(text, 'end')?.draw(surface, frame.left, frame.footerBaseline - BASELINE);
  }

  #layOut(text: string, align: 'start' | 'end'): LaidLine | undefined {
    const { frame, document } = this.#context;
    const inlines: Inline[] = [{ kind: 'text', text }];
    const width = frame.right - frame.left;
    return layOutText(
      { inlines, style: smallStyle, width, align, direction: document.direction },
      this.#context,
    ).lines[0];
  }
}

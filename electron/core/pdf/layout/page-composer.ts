import type { PdfSurface } from './pdf-surface.ts';
import type { PageFrame } from './page-frame.ts';
import type { Backdrop, Piece } from './piece.ts';

interface PlacedPiece {
  readonly piece: Piece;
  readonly top: number;
}

/** Fills pages with pieces. Pieces that keep with the next move together; a chain longer than a page is broken. */
export class PageComposer {
  readonly #surface: PdfSurface;
  readonly #frame: PageFrame;
  readonly #drawFurniture: () => void;
  /** Called between two pages; may throw to end the work. */
  readonly #afterPage: () => Promise<void>;
  #placed: PlacedPiece[] = [];
  #chain: Piece[] = [];
  #y: number;
  #spaceAfter = 0;

  constructor(
    surface: PdfSurface,
    frame: PageFrame,
    drawFurniture: () => void,
    afterPage: () => Promise<void>,
  ) {
    this.#surface = surface;
    this.#frame = frame;
    this.#drawFurniture = drawFurniture;
    this.#afterPage = afterPage;
    this.#y = frame.top;
  }

  async compose(pieces: Iterable<Piece>): Promise<void> {
    for (const piece of pieces) {
      if (piece.startsPage === true) {
        await this.#placeChain();
        if (this.#placed.length > 0) await this.#finishPage();
        continue;
      }
      this.#chain.push(piece);
      if (piece.keepWithNext) continue;
      if (this.#fitsHere(this.#chain)) this.#putChain();
      else await this.#placeChain();
    }
    await this.#placeChain();
    if (this.#placed.length > 0) await this.#finishPage();
  }

  async #placeChain(): Promise<void> {
    if (this.#chain.length === 0) return;
    if (!this.#fitsHere(this.#chain) && this.#placed.length > 0) {
      const isBreakable = this.#heightOnNewPage(this.#chain) > this.#frame.bottom - this.#frame.top;
      const isRoomy = this.#frame.bottom - this.#y > (this.#frame.bottom - this.#frame.top) / 2;
      if (!isBreakable || !isRoomy) await this.#finishPage();
    }
    for (const piece of this.#chain) {
      if (this.#placed.length > 0 && !this.#fitsHere([piece])) await this.#finishPage();
      this.#put(piece);
    }
    this.#chain = [];
  }

  #putChain(): void {
    for (const piece of this.#chain) this.#put(piece);
    this.#chain = [];
  }

  #fitsHere(chain: readonly Piece[]): boolean {
    if (this.#placed.length === 0) {
      return this.#heightOnNewPage(chain) <= this.#frame.bottom - this.#frame.top;
    }
    return this.#y + heightOf(chain, this.#spaceAfter) <= this.#frame.bottom;
  }

  #heightOnNewPage(chain: readonly Piece[]): number {
    const repeated = chain[0]?.repeatAbove?.() ?? [];
    return heightOf([...repeated, ...chain], Number.POSITIVE_INFINITY);
  }

  #put(piece: Piece): void {
    if (this.#placed.length === 0) {
      for (const repeated of piece.repeatAbove?.() ?? []) this.#putAt(repeated, 0);
      this.#putAt(piece, 0);
    } else {
      this.#putAt(piece, Math.max(this.#spaceAfter, piece.spaceBefore));
    }
  }

  #putAt(piece: Piece, space: number): void {
    const top = this.#y + space;
    this.#placed.push({ piece, top });
    this.#y = top + piece.height;
    this.#spaceAfter = piece.spaceAfter;
  }

  async #finishPage(): Promise<void> {
    const surface = this.#surface;
    surface.startPage();
    this.#drawFurniture();
    this.#drawBackdrops();
    for (const { piece, top } of this.#placed) piece.draw(surface, top);
    this.#placed = [];
    this.#y = this.#frame.top;
    this.#spaceAfter = 0;
    await surface.finishPage();
    await this.#afterPage();
  }

  #drawBackdrops(): void {
    let current: { backdrop: Backdrop; top: number; bottom: number } | undefined;
    for (const { piece, top } of this.#placed) {
      const bottom = top + piece.height;
      if (current !== undefined && current.backdrop === piece.backdrop) {
        current.bottom = bottom;
        continue;
      }
      current?.backdrop.draw(this.#surface, current.top, current.bottom);
      current = piece.backdrop === undefined ? undefined : { backdrop: piece.backdrop, top, bottom };
    }
    current?.backdrop.draw(this.#surface, current.top, current.bottom);
  }
}

/** `spaceAbove` is the space after the piece before the first; infinite at the top of a page, where space is dropped. */
function heightOf(chain: readonly Piece[], spaceAbove: number): number {
  let height = 0;
  let space = spaceAbove;
  for (const piece of chain) {
    if (space !== Number.POSITIVE_INFINITY) height += Math.max(space, piece.spaceBefore);
    height += piece.height;
    space = piece.spaceAfter;
  }
  return height;
}

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
    const queue = new PieceQueue(pieces);
    for (let piece = queue.next(); piece !== undefined; piece = queue.next()) {
      if (piece.startsPage !== undefined) {
        await this.#placeChain();
        const stays = piece.startsPage === 'unless-fits' && this.#partFits(queue);
        if (!stays && this.#placed.length > 0) await this.#finishPage();
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

  /** Whether all up to the next part or page fits on the rest of this page. Looks no further than that. */
  #partFits(queue: PieceQueue): boolean {
    const part: Piece[] = [];
    for (const piece of queue.ahead()) {
      if (piece.startsPage !== undefined || (piece.startsPart === true && part.length > 0)) return true;
      part.push(piece);
      if (!this.#fitsHere(part)) return false;
    }
    return true;
  }

  async #placeChain(): Promise<void> {
    if (this.#chain.length === 0) return;
    if (!this.#fitsHere(this.#chain) && this.#placed.length > 0) {
      const isBreakable = this.#heightOnNewPage(this.#chain) > this.#frame.bottom - this.#frame.top;
      const isRoomy = this.#frame.bottom - this.#y > (this.#frame.bottom - this.#frame.top) / 2;
      if (!isBreakable || !isRoomy) await this.#finishPage();
    }
    for (const group of tiedGroups(this.#chain)) {
      if (this.#placed.length > 0 && !this.#fitsHere(group)) await this.#finishPage();
      for (const piece of group) {
        if (this.#placed.length > 0 && !this.#fitsHere([piece])) await this.#finishPage();
        this.#put(piece);
      }
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
    const repeated = this.#placed.length === 0 ? (piece.repeatAbove?.() ?? []) : [];
    for (const each of [...repeated, piece]) {
      this.#putAt(each, this.#placed.length === 0 ? 0 : Math.max(this.#spaceAfter, each.spaceBefore));
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

/** What is never parted, such as a table's header and the beginning of its first row, together. */
function tiedGroups(chain: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let isTied = false;
  for (const piece of chain) {
    if (isTied) groups.at(-1)?.push(piece);
    else groups.push([piece]);
    isTied = piece.isTied === true;
  }
  return groups;
}

/** Pieces in order, of which some can be looked at before their turn. */
class PieceQueue {
  readonly #pieces: Iterator<Piece>;
  readonly #seen: Piece[] = [];

  constructor(pieces: Iterable<Piece>) {
    this.#pieces = pieces[Symbol.iterator]();
  }

  next(): Piece | undefined {
    return this.#seen.shift() ?? this.#take();
  }

  *ahead(): Generator<Piece> {
    for (let index = 0; ; index++) {
      if (index >= this.#seen.length) {
        const piece = this.#take();
        if (piece === undefined) return;
        this.#seen.push(piece);
      }
      const piece = this.#seen[index];
      if (piece !== undefined) yield piece;
    }
  }

  #take(): Piece | undefined {
    const taken = this.#pieces.next();
    return taken.done === true ? undefined : taken.value;
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

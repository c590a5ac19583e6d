import { AppError } from '#shared/errors/app-error.ts';

/** Lines of content that were laid out, and those of them that were drawn: what is left is text that nobody would read. */
export class LineLedger {
  readonly #open = new Set<object>();

  laidOut(line: object): void {
    this.#open.add(line);
  }

  drawn(line: object): void {
    this.#open.delete(line);
  }

  /** Throws `dossier/not-drawn` with `count`. */
  assertAllDrawn(): void {
    if (this.#open.size > 0) throw new AppError('dossier/not-drawn', { count: this.#open.size });
  }
}

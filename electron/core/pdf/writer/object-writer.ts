import { Buffer } from 'node:buffer';
import type { PdfDocumentInternals } from './pdfkit-internals.ts';

/**
 * Writes many small objects at once. pdfkit's own path makes three chunks of each; a tagged page has about sixty.
 */
export class ObjectWriter {
  readonly #document: PdfDocumentInternals;
  #bodies: string[] = [];
  #ids: number[] = [];

  constructor(document: PdfDocumentInternals) {
    this.#document = document;
  }

  /** Every allocated id must be written before the file ends. */
  allocate(): number {
    return this.#document._offsets.push(null);
  }

  /** `body` holds characters up to U+00FF, one byte each. */
  write(id: number, body: string): void {
    this.#ids.push(id);
    this.#bodies.push(body);
  }

  flush(): void {
    let offset = this.#document._offset;
    let batch = '';
    for (const [index, id] of this.#ids.entries()) {
      const object = `${id} 0 obj\n${this.#bodies[index] ?? ''}\nendobj\n`;
      this.#document._offsets[id - 1] = offset;
      offset += object.length;
      batch += object;
    }
    this.#ids = [];
    this.#bodies = [];
    if (batch !== '') this.#document._write(Buffer.from(batch, 'latin1'));
  }
}

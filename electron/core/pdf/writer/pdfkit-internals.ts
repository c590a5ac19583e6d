/** The parts of pdfkit 0.20.2 below its documented interface that the surface stands on; its version is pinned for this reason. */
export interface PdfReference {
  readonly id: number;
  data: Record<string, unknown>;
  compress: boolean;
  buffer: Uint8Array[];
  write(chunk: Uint8Array): void;
  end(): void;
}

export interface PdfPage {
  readonly content: PdfReference;
  readonly resources: PdfReference;
  readonly dictionary: PdfReference;
  end(): void;
}

export interface PdfEmbeddedFont {
  readonly id: string;
  readonly subset: { readonly glyphs: number[]; includeGlyph(glyph: number): number };
  readonly widths: number[];
  /** Of fontkit, with the tables it has decoded. */
  readonly font: { readonly _tables: Record<string, unknown> };
  toUnicodeCmap: () => PdfReference;
  ref(): PdfReference;
}

export interface PdfOutline {
  addItem(
    title: string,
    options: { readonly top: number; readonly left: number; readonly fit: boolean; readonly zoom: number },
  ): PdfOutline;
}

export interface PdfDocumentInternals {
  page: PdfPage;
  _pageBuffer: PdfPage[];
  readonly _root: {
    readonly data: {
      readonly ViewerPreferences: PdfReference;
      MarkInfo?: PdfReference;
      StructTreeRoot?: PdfReference;
      OutputIntents?: readonly PdfReference[];
    };
  };
  readonly _offsets: (number | null)[];
  readonly _offset: number;
  readonly _font: PdfEmbeddedFont;
  readonly outline: PdfOutline;
  _write(data: Uint8Array): void;
  info: Record<string, string | Date>;
  _addInfo: () => void;
  appendXML(xml: string): void;
  read(): Uint8Array;
  push(chunk: Uint8Array | null): boolean;
  ref(data?: Record<string, unknown>): PdfReference;
  registerFont(name: string, source: Uint8Array): unknown;
  font(name: string): unknown;
  addPage(): unknown;
  addNamedDestination(name: string, type: 'XYZ', left: number, top: number, zoom: number): void;
  end(): void;
}

/** Puts ready-made PDF syntax where pdfkit expects a value: it prints any object with a tag of its own by `toString`. */
export function rawValue(syntax: string): unknown {
  return { [Symbol.toStringTag]: 'RawPdf', toString: () => syntax };
}

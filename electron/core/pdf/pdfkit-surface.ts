import { Buffer } from 'node:buffer';
import PdfkitDocument from 'pdfkit';
import type {
  Box,
  Colour,
  ContentSlot,
  ElementAttributes,
  ElementKind,
  MarkTarget,
  PageNumber,
  PdfSurface,
  StructureElement,
} from './layout/pdf-surface.ts';
import type { FontFace } from './text/font-set.ts';
import type { PlacedRun } from './text/placed-run.ts';
import { completeXmp, documentInfo, type DocumentMetadata } from './writer/document-metadata.ts';
import { EmbeddedFace } from './writer/embedded-face.ts';
import { ObjectWriter } from './writer/object-writer.ts';
import { PageOperators } from './writer/page-operators.ts';
import { pdfNumber, pdfTextString } from './writer/pdf-syntax.ts';
import {
  rawValue,
  type PdfDocumentInternals,
  type PdfOutline,
  type PdfPage,
  type PdfReference,
} from './writer/pdfkit-internals.ts';
import { srgbProfile } from './writer/srgb-profile.ts';
import { StructureTree, type ElementNode, type SlotNode } from './writer/structure-tree.ts';

const FURNITURE_SYNTAX = {
  artifact: '/Artifact BMC',
  header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
} as const;

export interface PdfkitSurfaceOptions {
  readonly metadata: DocumentMetadata;
  readonly isRtl: boolean;
  /** Points. */
  readonly pageWidth: number;
  readonly pageHeight: number;
  /** Receives the bytes of the file, at the latest after every page. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

/** The only user of pdfkit. It writes header, pages, fonts, bookmarks and cross-references; text and structure are ours. */
export class PdfkitSurface implements PdfSurface {
  readonly #options: PdfkitSurfaceOptions;
  readonly #document: PdfDocumentInternals;
  readonly #objects: ObjectWriter;
  readonly #structure: StructureTree;
  readonly #fonts: PdfReference;
  readonly #faces = new Map<FontFace, EmbeddedFace>();
  readonly #pageLabels: PdfReference[] = [];
  readonly #bookmarks: PdfOutline[] = [];
  /** Page on which each destination is, counted from 1. */
  readonly #pageOf = new Map<string, number>();
  /** Pages with a number that is not known yet. */
  readonly #waiting: { readonly page: PdfPage; readonly operators: PageOperators }[] = [];
  #chunks: Uint8Array[] = [];
  #operators: PageOperators;
  #marked: MarkTarget | undefined;

  constructor(options: PdfkitSurfaceOptions) {
    this.#options = options;
    const document = new PdfkitDocument({
      autoFirstPage: false,
      size: [options.pageWidth, options.pageHeight],
      margin: 0,
      pdfVersion: '1.7',
      lang: options.metadata.language,
      displayTitle: true,
      font: '',
      info: documentInfo(options.metadata),
    }) as unknown as PdfDocumentInternals;
    this.#document = document;
    this.#chunks.push(document.read());
    document.push = (chunk) => {
      if (chunk !== null) this.#chunks.push(chunk);
      return true;
    };
    completeXmp(document);
    this.#objects = new ObjectWriter(document);
    this.#structure = new StructureTree(this.#objects);
    this.#fonts = document.ref();
    document._root.data.MarkInfo = document.ref({ Marked: true });
    document._root.data.OutputIntents = [outputIntent(document)];
    if (options.isRtl) document._root.data.ViewerPreferences.data['Direction'] = 'R2L';
    this.#operators = this.#newOperators();
  }

  openElement(
    kind: ElementKind,
    attributes: ElementAttributes = {},
    parent?: StructureElement,
  ): StructureElement {
    const parentNode = parent as unknown as ElementNode | undefined;
    return this.#structure.openElement(kind, attributes, parentNode) as unknown as StructureElement;
  }

  openSlot(element: StructureElement): ContentSlot {
    return this.#structure.openSlot(element as unknown as ElementNode) as unknown as ContentSlot;
  }

  closeElement(element: StructureElement): void {
    this.#structure.closeElement(element as unknown as ElementNode);
  }

  startPage(): void {
    const document = this.#document;
    document.addPage();
    // The page is ended here and not by pdfkit at the next page.
    document._pageBuffer = [];
    const { page } = document;
    const label = document.ref();
    this.#pageLabels.push(label);
    page.dictionary.data['Contents'] = [page.content, label];
    page.dictionary.data['StructParents'] = this.#structure.startPage(page.dictionary.id);
    page.resources.data['Font'] = this.#fonts;
    // The order of the structure is that of the keyboard.
    page.dictionary.data['Tabs'] = 'S';
    this.#operators = this.#newOperators();
    // Drops the flipped axes with which pdfkit begins each page.
    page.content.buffer = [];
  }

  async finishPage(): Promise<void> {
    this.#endMark();
    this.#structure.finishPage();
    this.#objects.flush();
    const { page } = this.#document;
    if (this.#operators.isWaiting) this.#waiting.push({ page, operators: this.#operators });
    else endPage(page, this.#operators);
    await this.#passOn();
  }

  mark(target: MarkTarget): void {
    if (target === this.#marked) return;
    this.#endMark();
    this.#marked = target;
    this.#operators.add(
      typeof target === 'string'
        ? FURNITURE_SYNTAX[target]
        : this.#structure.mark(target as unknown as SlotNode),
    );
  }

  drawText(runs: readonly PlacedRun[], baseline: number, colour: Colour): void {
    this.#operators.drawText(runs, baseline, colour);
  }

  drawPageNumber(
    runs: readonly PlacedRun[],
    baseline: number,
    colour: Colour,
    { destination, digits }: PageNumber,
  ): void {
    const number = () => this.#pageOf.get(destination) ?? 0;
    this.#operators.drawNumber(runs, { baseline, colour, digits, number });
  }

  fillBox(box: Box, colour: Colour): void {
    this.#operators.fillBox(box, colour);
  }

  addLink(element: StructureElement, box: Box, destination: string, contents: string): void {
    const id = this.#objects.allocate();
    const key = this.#structure.addLink(element as unknown as ElementNode, id);
    const top = this.#options.pageHeight - box.top;
    const rectangle = [box.left, top - box.height, box.left + box.width, top].map(pdfNumber).join(' ');
    this.#objects.write(
      id,
      `<</Type /Annot /Subtype /Link /Rect [${rectangle}] /Border [0 0 0] /F 4 /Dest (${destination}) /StructParent ${key} /Contents ${pdfTextString(contents)}>>`,
    );
    const { data } = this.#document.page.dictionary;
    const annotations = data['Annots'];
    const reference = rawValue(`${id} 0 R`);
    if (Array.isArray(annotations)) annotations.push(reference);
    else data['Annots'] = [reference];
  }

  addDestination(name: string, top: number): void {
    this.#pageOf.set(name, this.#pageLabels.length);
    this.#document.addNamedDestination(name, 'XYZ', 0, top, 0);
  }

  addBookmark(title: string, level: number, top: number): void {
    const parent = this.#bookmarks[Math.min(level - 1, this.#bookmarks.length) - 1] ?? this.#document.outline;
    const depth = Math.min(level - 1, this.#bookmarks.length);
    // pdfkit counts `left` from the right edge.
    const item = parent.addItem(title, { top, left: this.#options.pageWidth, fit: false, zoom: 0 });
    this.#bookmarks.length = depth;
    this.#bookmarks.push(item);
  }

  async finish(drawPageLabel: (page: number, pages: number) => void): Promise<void> {
    for (const { page, operators } of this.#waiting) endPage(page, operators);
    for (const [index, label] of this.#pageLabels.entries()) {
      this.#operators = this.#newOperators();
      drawPageLabel(index + 1, this.#pageLabels.length);
      this.#endMark();
      label.compress = false;
      label.write(Buffer.from(this.#operators.finish(), 'latin1'));
      label.end();
    }
    await this.#passOn();
    this.#fonts.data = Object.fromEntries(
      [...this.#faces.values()].map((face) => [face.resourceName, face.reference]),
    );
    this.#fonts.end();
    const root = this.#document.ref();
    const { rootElement, parentTree, nextKey } = this.#structure.finish(root.id);
    root.data = {
      Type: 'StructTreeRoot',
      K: [rawValue(`${rootElement} 0 R`)],
      ParentTree: rawValue(`${parentTree} 0 R`),
      ParentTreeNextKey: nextKey,
    };
    this.#objects.flush();
    this.#document._root.data.StructTreeRoot = root;
    this.#document.end();
    await this.#passOn();
  }

  #newOperators(): PageOperators {
    return new PageOperators(this.#options.pageHeight, (face) => this.#faceOf(face));
  }

  #faceOf(face: FontFace): EmbeddedFace {
    let embedded = this.#faces.get(face);
    if (embedded === undefined) {
      embedded = new EmbeddedFace(this.#document, face);
      this.#faces.set(face, embedded);
    }
    return embedded;
  }

  #endMark(): void {
    if (this.#marked !== undefined) this.#operators.add('EMC');
    this.#marked = undefined;
  }

  async #passOn(): Promise<void> {
    if (this.#chunks.length === 0) return;
    const bytes = Buffer.concat(this.#chunks);
    this.#chunks = [];
    await this.#options.write(bytes);
  }
}

function endPage(page: PdfPage, operators: PageOperators): void {
  page.content.write(Buffer.from(operators.finish(), 'latin1'));
  page.end();
}

function outputIntent(document: PdfDocumentInternals): PdfReference {
  const profile = document.ref({ N: 3 });
  profile.write(srgbProfile());
  profile.end();
  const name = rawValue('(sRGB IEC61966-2.1)');
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: name,
    OutputConditionIdentifier: name,
    DestOutputProfile: profile,
  });
  intent.end();
  return intent;
}

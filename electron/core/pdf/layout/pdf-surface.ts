import type { PlacedRun } from '../text/placed-run.ts';

export type ElementKind =
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'BlockQuote'
  | 'Div'
  | 'Span'
  | 'Link';

export interface ElementAttributes {
  /** BCP 47 tag, where it differs from the element around it. */
  readonly lang?: string | undefined;
  /** Logical text of an element whose glyphs are drawn in another order. */
  readonly actualText?: string | undefined;
  /** Of a table header cell. */
  readonly scope?: 'Row' | 'Column';
  /** Of a list. */
  readonly numbering?: 'Decimal' | 'Disc';
}

declare const elementBrand: unique symbol;
declare const slotBrand: unique symbol;

/** A node of the structure tree that assistive software reads. */
export interface StructureElement {
  readonly [elementBrand]: true;
}

/** A place among the children of an element, in reading order, that collects what is drawn for it. */
export interface ContentSlot {
  readonly [slotBrand]: true;
}

/** `header` and `footer` are page furniture; `artifact` is decoration. None of them is read aloud. */
export type MarkTarget = ContentSlot | 'artifact' | 'header' | 'footer';

/** RGB, each from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Points from the top left corner of the page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Of the page on which a destination is, with the digits that there is room for. */
export interface PageNumber {
  readonly destination: string;
  readonly digits: number;
}

/** What layout needs of a PDF writer. Pages are drawn one after the other and cannot be drawn on again. */
export interface PdfSurface {
  readonly openElement: (
    kind: ElementKind,
    attributes?: ElementAttributes,
    parent?: StructureElement,
  ) => StructureElement;
  readonly openSlot: (element: StructureElement) => ContentSlot;
  /** Writes an element with everything under it; nothing can be added to it afterwards. */
  readonly closeElement: (element: StructureElement) => void;
  readonly startPage: () => void;
  readonly finishPage: () => Promise<void>;
  /** Says what the drawing that follows belongs to. */
  readonly mark: (target: MarkTarget) => void;
  /** Runs of one size in visual order on one baseline, given in points from the top of the page. */
  readonly drawText: (runs: readonly PlacedRun[], baseline: number, colour: Colour) => void;
  /** Runs that end in digits, instead of which the number of a page is drawn, right-aligned. Known at the end at the latest. */
  readonly drawPageNumber: (
    runs: readonly PlacedRun[],
    baseline: number,
    colour: Colour,
    page: PageNumber,
  ) => void;
  readonly fillBox: (box: Box, colour: Colour) => void;
  /** Makes `box` lead to a destination; `contents` describes it to assistive software. */
  readonly addLink: (element: StructureElement, box: Box, destination: string, contents: string) => void;
  readonly addDestination: (name: string, top: number) => void;
  readonly addBookmark: (title: string, level: number, top: number) => void;
  /** Draws what needs the number of pages on every page, then writes the rest of the file. */
  readonly finish: (drawPageLabel: (page: number, pages: number) => void) => Promise<void>;
}

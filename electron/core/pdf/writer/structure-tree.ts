import type { ElementAttributes, ElementKind } from '../layout/pdf-surface.ts';
import type { ObjectWriter } from './object-writer.ts';
import { pdfTextString } from './pdf-syntax.ts';

interface MarkedContent {
  readonly page: number;
  readonly mcid: number;
}

interface SlotNode {
  readonly type: 'slot';
  readonly element: ElementNode;
  readonly marks: MarkedContent[];
}

interface LinkNode {
  readonly type: 'link';
  readonly annotation: number;
  readonly page: number;
}

interface ElementNode {
  readonly type: 'element';
  readonly id: number;
  readonly kind: ElementKind;
  readonly attributes: ElementAttributes;
  readonly parent: number;
  readonly children: (ElementNode | SlotNode | LinkNode)[];
}

/** Structure elements, their content on the pages, and the way back from content to element. */
export class StructureTree {
  readonly #writer: ObjectWriter;
  readonly #rootElement: number;
  readonly #topLevel: number[] = [];
  /** Entries of the parent tree by key. */
  readonly #parents: string[] = [];
  #page: { readonly id: number; readonly key: number; readonly owners: number[] } | undefined;

  constructor(writer: ObjectWriter) {
    this.#writer = writer;
    this.#rootElement = writer.allocate();
  }

  openElement(
    kind: ElementKind,
    attributes: ElementAttributes,
    parent: ElementNode | undefined,
  ): ElementNode {
    const id = this.#writer.allocate();
    const element: ElementNode = {
      type: 'element',
      id,
      kind,
      attributes,
      parent: parent?.id ?? this.#rootElement,
      children: [],
    };
    if (parent === undefined) this.#topLevel.push(id);
    else parent.children.push(element);
    return element;
  }

  openSlot(element: ElementNode): SlotNode {
    const slot: SlotNode = { type: 'slot', element, marks: [] };
    element.children.push(slot);
    return slot;
  }

  /** Returns the page's key in the parent tree. */
  startPage(id: number): number {
    const key = this.#parents.push('') - 1;
    this.#page = { id, key, owners: [] };
    return key;
  }

  finishPage(): void {
    if (this.#page === undefined) return;
    const id = this.#writer.allocate();
    this.#writer.write(id, `[${this.#page.owners.map((owner) => `${owner} 0 R`).join(' ')}]`);
    this.#parents[this.#page.key] = `${id} 0 R`;
    this.#page = undefined;
  }

  /** Opens marked content of a slot on the current page and returns the operator for it. */
  mark(slot: SlotNode): string {
    if (this.#page === undefined) return '';
    const mcid = this.#page.owners.push(slot.element.id) - 1;
    slot.marks.push({ page: this.#page.id, mcid });
    return `/${slot.element.kind} <</MCID ${mcid}>> BDC`;
  }

  /** Returns the annotation's key in the parent tree. */
  addLink(element: ElementNode, annotation: number): number {
    element.children.push({ type: 'link', annotation, page: this.#page?.id ?? 0 });
    return this.#parents.push(`${element.id} 0 R`) - 1;
  }

  closeElement(element: ElementNode): void {
    for (const child of element.children) {
      if (child.type === 'element') this.closeElement(child);
    }
    this.#writer.write(element.id, elementSyntax(element));
    element.children.length = 0;
  }

  /** Writes what the StructTreeRoot object with the given id refers to. */
  finish(rootId: number): { rootElement: number; parentTree: number; nextKey: number } {
    const kids = this.#topLevel.map((id) => `${id} 0 R`).join(' ');
    this.#writer.write(this.#rootElement, `<</Type /StructElem /S /Document /P ${rootId} 0 R /K [${kids}]>>`);
    const parentTree = this.#writer.allocate();
    const entries = this.#parents.map((entry, key) => `${key} ${entry}`).join('\n');
    this.#writer.write(parentTree, `<</Nums [${entries}]>>`);
    return { rootElement: this.#rootElement, parentTree, nextKey: this.#parents.length };
  }
}

export type { ElementNode, SlotNode };

function elementSyntax(element: ElementNode): string {
  const page = firstPageOf(element);
  const kids: string[] = [];
  for (const child of element.children) {
    if (child.type === 'element') kids.push(`${child.id} 0 R`);
    else if (child.type === 'link') {
      kids.push(`<</Type /OBJR /Obj ${child.annotation} 0 R /Pg ${child.page} 0 R>>`);
    } else {
      for (const mark of child.marks) {
        kids.push(
          mark.page === page ? String(mark.mcid) : `<</Type /MCR /Pg ${mark.page} 0 R /MCID ${mark.mcid}>>`,
        );
      }
    }
  }
  const { lang, actualText, scope, numbering } = element.attributes;
  return [
    `<</Type /StructElem /S /${element.kind} /P ${element.parent} 0 R`,
    page === undefined ? '' : ` /Pg ${page} 0 R`,
    kids.length === 0 ? '' : ` /K [${kids.join(' ')}]`,
    lang === undefined ? '' : ` /Lang ${pdfTextString(lang)}`,
    actualText === undefined ? '' : ` /ActualText ${pdfTextString(actualText)}`,
    scope === undefined ? '' : ` /A <</O /Table /Scope /${scope}>>`,
    numbering === undefined ? '' : ` /A <</O /List /ListNumbering /${numbering}>>`,
    '>>',
  ].join('');
}

function firstPageOf(element: ElementNode): number | undefined {
  for (const child of element.children) {
    if (child.type === 'slot' && child.marks[0] !== undefined) return child.marks[0].page;
  }
  return undefined;
}

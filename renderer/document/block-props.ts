import type { Block } from '#shared/dossier/document-model.ts';

/** A block that draws something; a page break only cuts. */
export type PrintedBlock = Exclude<Block, { kind: 'pageBreak' }>;

/** Level of the first headings of a document among those of its page: 3 below the heading of a preview, 1 where it is the page. */
export type TopLevel = 1 | 3;

export interface BlockProps<Kind extends PrintedBlock['kind']> {
  readonly block: Extract<PrintedBlock, { kind: Kind }>;
  readonly topLevel?: TopLevel;
}

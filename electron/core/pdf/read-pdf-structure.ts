/** A node of the structure tree as pdf.js gives it. */
export interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly lang?: string;
  /** Its ActualText, where it has one. */
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}

/** Elements inside a line of text; the block is the element around them. A number in the margin is a block of its own: it would part words of a right-to-left text. */
const INLINE_ROLES = new Set(['Span', 'Link']);

export interface ContentBlock {
  /** The same for all that belongs to one block. */
  readonly key: string;
  /** What the file says instead of what is drawn, to whoever copies it or has it read aloud. */
  readonly actualText: string | undefined;
}

/** For each piece of marked content the block of text that it belongs to. */
export function blockOfContent(root: StructureNode | null): Map<string, ContentBlock> {
  const blocks = new Map<string, ContentBlock>();
  let count = 0;
  function visit(node: StructureNode, block: ContentBlock): void {
    if (node.type === 'content' && node.id !== undefined) {
      blocks.set(node.id, block);
      return;
    }
    const isInline = node.role === undefined || INLINE_ROLES.has(node.role);
    const own = isInline ? block : { key: `block ${String(count++)}`, actualText: node.alt };
    for (const child of node.children ?? []) visit(child, own);
  }
  if (root !== null) visit(root, { key: '', actualText: undefined });
  return blocks;
}

/** A node of the structure tree as pdf.js gives it. */
export interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly lang?: string;
  readonly children?: readonly StructureNode[];
}

/** Elements inside a line of text; the block is the element around them. A number in the margin is a block of its own: it would part words of a right-to-left text. */
const INLINE_ROLES = new Set(['Span', 'Link']);

/** For each piece of marked content the block of text that it belongs to. */
export function blockOfContent(root: StructureNode | null): Map<string, string> {
  const blocks = new Map<string, string>();
  let count = 0;
  function visit(node: StructureNode, block: string): void {
    if (node.type === 'content' && node.id !== undefined) {
      blocks.set(node.id, block);
      return;
    }
    const own = node.role === undefined || INLINE_ROLES.has(node.role) ? block : `block ${String(count++)}`;
    for (const child of node.children ?? []) visit(child, own);
  }
  if (root !== null) visit(root, '');
  return blocks;
}

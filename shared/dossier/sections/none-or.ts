import type { Block } from '../document-model.ts';

/** A sentence where a section would otherwise be empty: recipients read a gap as carelessness. */
export function noneOr(items: readonly unknown[], sentence: string): Block[] {
  return items.length > 0 ? [] : [{ kind: 'paragraph', inlines: [{ kind: 'text', text: sentence }] }];
}

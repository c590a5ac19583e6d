/**
 * The items of a list for the codes that somebody picked, in their order: what is there already stays as it is, what
 * was taken out goes, and a new code begins a new item.
 */
export function itemsByCode<Code extends string, Item extends { readonly code: Code }>(
  items: readonly Item[],
  codes: readonly Code[],
  newItem: (code: Code) => Item,
): Item[] {
  const left = [...items];
  return codes.map((code) => {
    const index = left.findIndex((item) => item.code === code);
    const [kept] = index === -1 ? [] : left.splice(index, 1);
    return kept ?? newItem(code);
  });
}

/** A table that is made at the first question: a program that asks for no name starts without it. */
export function atFirstUse<Table>(make: () => Table): () => Table {
  let made: { readonly table: Table } | undefined;
  return () => {
    made ??= { table: make() };
    return made.table;
  };
}

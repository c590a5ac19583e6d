import { LIST_PAGE_SIZE } from '#shared/lists/list.ts';

type Page<Row> = { readonly rows: readonly Row[]; readonly total: number };

/** Every row of a list, page after page. */
export async function readWholeList<Row>(readPage: (page: number) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 0; ; page += 1) {
    const found = await readPage(page);
    rows.push(...found.rows);
    if (rows.length >= found.total || found.rows.length === 0) return rows;
  }
}

/** Pages in an order in which nobody pages: to the end, back to the start, to the middle. */
export function jumpingPages(total: number): number[] {
  const last = Math.floor((total - 1) / LIST_PAGE_SIZE);
  return [last, 0, Math.floor(last / 2), last, 1, 0];
}

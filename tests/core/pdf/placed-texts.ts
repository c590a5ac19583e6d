import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What pdf.js finds on the pages of a file, each piece with its place in points from the lower left corner. */
export async function placedTexts(
  pdf: Uint8Array,
): Promise<
  readonly { readonly page: number; readonly text: string; readonly left: number; readonly bottom: number }[]
> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS });
  const document = await loading.promise;
  const found = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    for (const item of items) {
      if (!('str' in item)) continue;
      const [left = 0, bottom = 0] = (item.transform as number[]).slice(4);
      found.push({ page, text: item.str, left, bottom });
    }
  }
  await loading.destroy();
  return found;
}

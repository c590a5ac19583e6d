import { expect, test } from 'vitest';
import type { Block } from '#shared/dossier/document-model.ts';
import { readPdfText, type PdfPageText } from '#core/pdf/read-pdf-text.ts';
import { aDocument, heading, paragraph, renderToBytes, text } from './pdf-fixtures.ts';

async function pagesOf(blocks: Block[]): Promise<PdfPageText[]> {
  return readPdfText(new Uint8Array(await renderToBytes(aDocument(blocks))));
}

function aTable(rows: number, cell: (row: number) => string): Block {
  return {
    kind: 'table',
    columns: [
      { header: 'Header of dates', share: 1 },
      { header: 'Header of events', share: 3 },
    ],
    rows: Array.from({ length: rows }, (_, row) => [[text(`Date ${String(row)}`)], [text(cell(row))]]),
  };
}

test('the header of a table stands on every page of it, and is content on the first only', async () => {
  const pages = await pagesOf([aTable(120, (row) => `Event ${String(row)}`)]);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages[0]?.blocks.slice(0, 2)).toEqual(['Header of dates', 'Header of events']);
  for (const page of pages.slice(1)) {
    expect(page.blocks).not.toContain('Header of dates');
    expect(page.furniture.join(' ')).toContain('Header of dates Header of events');
  }
  const rows = pages.flatMap((page) => page.blocks).filter((block) => block.startsWith('Event'));
  expect(rows).toEqual(Array.from({ length: 120 }, (_, row) => `Event ${String(row)}`));
});

test('a row that fits a page is not cut', async () => {
  const long = 'A sentence of an event that needs several lines in its column. '.repeat(12);
  const pages = await pagesOf([aTable(12, (row) => `Begin ${String(row)} ${long}End ${String(row)}.`)]);
  for (const page of pages) {
    const cells = page.blocks.filter((block) => block.startsWith('Begin'));
    for (const cell of cells) expect(cell).toMatch(/End \d+\.$/u);
  }
});

test('a row taller than a page goes on over pages without losing a word', async () => {
  const words = Array.from({ length: 2500 }, (_, index) => `word${String(index)}`);
  const pages = await pagesOf([aTable(1, () => words.join(' ')), paragraph('After.')]);
  expect(pages.length).toBeGreaterThan(2);
  const found = pages.flatMap((page) => page.blocks.join(' ').match(/word\d+/gu) ?? []);
  expect(found).toEqual(words);
});

test('a heading is never the last thing on a page', async () => {
  for (let lines = 30; lines < 50; lines++) {
    const pages = await pagesOf([
      ...Array.from({ length: lines }, (_, index) => paragraph(`Line ${String(index)}.`)),
      heading('a', 'A heading'),
      heading('b', 'A heading under it', 2),
      paragraph(`Text of two lines. ${'It goes on for a while. '.repeat(6)}`),
    ]);
    for (const page of pages) expect(page.blocks.at(-1)).not.toMatch(/^A heading/u);
  }
});

test('what leads in to something is never the last thing on a page', async () => {
  for (let lines = 30; lines < 50; lines++) {
    const pages = await pagesOf([
      ...Array.from({ length: lines }, (_, index) => paragraph(`Line ${String(index)}.`)),
      { kind: 'paragraph', leadsIn: true, inlines: [text('This leads in.')] },
      paragraph('Text.'),
    ]);
    for (const page of pages) expect(page.blocks.at(-1)).not.toBe('This leads in.');
  }
});

test('neither the first nor the last of short rows stands alone on a page', async () => {
  for (let lines = 26; lines < 46; lines++) {
    const before = Array.from({ length: lines }, (_, index) => paragraph(`Line ${String(index)}.`));
    const facts = Array.from({ length: 5 }, (_, row) => ({
      label: `Label ${String(row)}`,
      value: [text('Value')],
    }));
    for (const pages of [
      await pagesOf([...before, aTable(5, (row) => `Event ${String(row)}`)]),
      await pagesOf([...before, { kind: 'facts', rows: facts }]),
    ]) {
      const counts = pages.map(
        ({ blocks }) => blocks.filter((block) => /^(?:Event|Value)/u.test(block)).length,
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5);
      expect(counts).not.toContain(1);
    }
  }
});

test('no single line of a paragraph is left behind or sent ahead', async () => {
  const long = Array.from({ length: 90 }, (_, index) => `sentence${String(index)}`).join(' ');
  for (let lines = 24; lines < 34; lines++) {
    const pages = await pagesOf([
      ...Array.from({ length: lines }, (_, index) => paragraph(`Line ${String(index)}.`)),
      paragraph(long),
    ]);
    const parts = pages.map((page) => page.blocks.join(' ').match(/sentence\d+/gu)?.length ?? 0);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(90);
    for (const part of parts) expect(part === 0 || part > 7).toBe(true);
  }
});

test('a page break starts a page and none is left empty', async () => {
  const pages = await pagesOf([
    { kind: 'pageBreak' },
    paragraph('One.'),
    { kind: 'pageBreak' },
    { kind: 'pageBreak' },
    paragraph('Two.'),
    { kind: 'pageBreak' },
  ]);
  expect(pages.map((page) => page.blocks)).toEqual([['One.'], ['Two.']]);
});

test('line ends of a text are kept', async () => {
  const [page] = await pagesOf([paragraph('First line.\nSecond line.\r\nThird line.')]);
  expect(page?.blocks).toEqual(['First line. Second line. Third line.']);
});

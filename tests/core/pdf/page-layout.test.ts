import { expect, test } from 'vitest';
import type { Block } from '#shared/dossier/document-model.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { LineLedger } from '#core/pdf/layout/line-ledger.ts';
import { readPdfText, type PdfPageText } from '#core/pdf/read-pdf-text.ts';
import { conformanceFaults } from './conformance.ts';
import { placedTexts } from './placed-texts.ts';
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

test('the header of a table is repeated also where its first row is taller than a page, and never stands alone', async () => {
  const tall = Array.from({ length: 1800 }, (_, index) => `word${String(index)}`).join(' ');
  for (const lines of [0, 20, 38, 40, 42]) {
    const pages = await pagesOf([
      ...Array.from({ length: lines }, (_, index) => paragraph(`Line ${String(index)}.`)),
      heading('a', 'A heading'),
      { ...(aTable(2, () => tall) as Extract<Block, { kind: 'table' }>), caption: 'A caption' },
    ]);
    const first = pages.findIndex(({ blocks }) => blocks.includes('Header of dates'));
    expect(pages[first]?.blocks.join(' ')).toContain('Header of events Date 0 word0');
    for (const page of pages.slice(first + 1)) {
      expect(page.furniture.join(' ')).toContain('Header of dates Header of events');
    }
    expect(pages.at(-1)?.blocks.join(' ')).toContain('word1799');
  }
});

test('facts that go on over a page say whose they are, for the eye only', async () => {
  const pages = await pagesOf([
    heading('IN-07', 'IN-07. Summons', 3),
    {
      kind: 'facts',
      rows: Array.from({ length: 80 }, (_, row) => ({ label: `Label ${String(row)}`, value: [] })),
    },
  ]);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages[0]?.furniture.join(' ')).not.toContain('continued');
  for (const page of pages.slice(1)) {
    expect(page.furniture.join(' ')).toContain('IN-07. Summons (continued)');
    expect(page.blocks.join(' ')).not.toContain('continued');
  }
});

test.each(['7', '1000', '12345', '1234567'])(
  'the number %s in the margin is printed whole, as that of an item',
  async (number) => {
    const [page] = await pagesOf([
      { kind: 'paragraph', number, inlines: [text('An account.')] },
      { kind: 'paragraph', number, inlines: [text('ئەر كىشى كەلدى.')] },
    ]);
    expect(page?.blocks).toEqual([number, 'An account.', number, 'ئەر كىشى كەلدى.']);
  },
);

test('the thousandth item of a list has its whole number', async () => {
  const items = Array.from({ length: 1000 }, () => [text('Item.')]);
  const pages = await pagesOf([{ kind: 'list', ordered: true, items }]);
  const numbers = pages.flatMap(({ blocks }) => blocks.filter((block) => block !== 'Item.'));
  expect(numbers).toEqual(items.map((_, index) => `${String(index + 1)}.`));
});

test('lines that were laid out and not drawn are an error of their own', () => {
  const ledger = new LineLedger();
  const lines = [{}, {}, {}];
  for (const line of lines) ledger.laidOut(line);
  for (const line of lines.slice(0, 2)) ledger.drawn(line);
  expect(() => ledger.assertAllDrawn()).toThrow(new AppError('dossier/not-drawn', { count: 1 }));
  for (const line of lines) ledger.drawn(line);
  expect(() => ledger.assertAllDrawn()).not.toThrow();
});

test('a page break that depends on what follows breaks only where that does not fit', async () => {
  const part = (lines: number): Block[] => [
    { kind: 'pageBreak', unlessFits: true },
    heading('part', 'A part'),
    ...Array.from({ length: lines }, (_, index) => paragraph(`Part ${String(index)}.`)),
  ];
  const before = Array.from({ length: 10 }, (_, index) => paragraph(`Line ${String(index)}.`));
  const after: Block[] = [heading('next', 'The next'), ...before, ...before, ...before];
  expect((await pagesOf([...before, ...part(5), ...after]))[0]?.blocks).toContain('A part');
  expect((await pagesOf([...before, ...part(28), ...after]))[0]?.blocks).not.toContain('A part');
});

test('the number of a right-to-left paragraph and the bar of a right-to-left quotation stand on their right', async () => {
  const pdf = await renderToBytes(
    aDocument([
      { kind: 'paragraph', number: '17', inlines: [text('ئەر كىشى كەلدى.')] },
      { kind: 'paragraph', number: '18', inlines: [text('A man came.')] },
    ]),
  );
  const placed = await placedTexts(pdf);
  const leftOf = (number: string) => placed.find((one) => one.text === number)?.left;
  expect(leftOf('17')).toBeGreaterThan(500);
  expect(leftOf('18')).toBeLessThan(90);
});

test('a link says on which page it leads, also backwards and to what comes later', async () => {
  const link = (target: string, shown: string): Block => ({
    kind: 'paragraph',
    inlines: [text('See '), { kind: 'reference', target, text: shown }, text('.')],
  });
  const bare: Block = {
    kind: 'list',
    ordered: false,
    items: [[{ kind: 'reference', target: 'last', text: 'Bare' }]],
  };
  const filling = Array.from({ length: 500 }, (_, index) => paragraph(`Line ${String(index)}.`));
  const pages = await pagesOf([
    heading('first', 'First'),
    link('last', 'the last'),
    link('nowhere', 'nothing'),
    bare,
    ...filling,
    heading('last', 'Last'),
    link('first', 'the first'),
  ]);
  expect(pages.length).toBeGreaterThan(9);
  expect(pages[0]?.blocks).toContain(`See the last p. ${String(pages.length)}.`);
  expect(pages[0]?.blocks).toContain('See nothing.');
  expect(pages[0]?.blocks.join('|')).toContain(`Bare p. ${String(pages.length)}|`);
  expect(pages.at(-1)?.blocks).toContain('See the first p. 1.');
});

test('a dossier for Letter has pages of that size, and everything on them', async () => {
  const content = Array.from({ length: 60 }, (_, index) => paragraph(`Line ${String(index)}.`));
  const pdf = await renderToBytes(aDocument([heading('a', 'First'), ...content], { paper: 'letter' }));
  expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 612 792]');
  const placed = await placedTexts(pdf);
  expect(placed.filter((one) => one.text.startsWith('Line'))).toHaveLength(60);
  expect(Math.min(...placed.map(({ bottom }) => bottom))).toBeGreaterThan(30);
  expect(conformanceFaults(pdf)).toEqual([]);
});

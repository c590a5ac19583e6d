import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { everyBlockKind } from './every-block-kind.ts';
import { aDocument, heading, paragraph, renderToBytes } from './pdf-fixtures.ts';

interface Node {
  readonly role?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

async function open(document = aDocument(everyBlockKind)) {
  const bytes = await renderToBytes(document);
  return getDocument({ data: new Uint8Array(bytes), disableFontFace: true }).promise;
}

function flatten(node: Node | null): Node[] {
  return node === null ? [] : [node, ...(node.children ?? []).flatMap(flatten)];
}

test('the file is tagged, titled and in the language of the document', async () => {
  const pdf = await open();
  const { info } = await pdf.getMetadata();
  expect(await pdf.getMarkInfo()).toEqual(
    new Map([
      ['Marked', true],
      ['UserProperties', false],
      ['Suspects', false],
    ]),
  );
  expect(info).toMatchObject({ Title: 'Dossier 2', Language: 'en', Producer: 'Casekeep' });
  expect(await pdf.getViewerPreferences()).toEqual(new Map([['DisplayDocTitle', true]]));
});

test('the structure tree names every kind of block and the languages of its texts', async () => {
  const pdf = await open();
  const page = await pdf.getPage(1);
  const nodes = flatten(await page.getStructTree());
  const roles = new Set(nodes.map((node) => node.role));
  for (const role of [
    'H1',
    'H2',
    'H3',
    'P',
    'Table',
    'Caption',
    'TR',
    'TH',
    'TD',
    'BlockQuote',
    'L',
    'LI',
    'Lbl',
    'LBody',
    'Span',
    'Link',
  ]) {
    expect(roles, role).toContain(role);
  }
  const languages = nodes.map((node) => node.lang).filter((lang) => lang !== undefined);
  expect(new Set(languages)).toEqual(new Set(['ug-Arab', 'zh-Hans', 'bo']));
});

test('all marked content of a page belongs to an element', async () => {
  const pdf = await open();
  const page = await pdf.getPage(1);
  const owned = flatten(await page.getStructTree())
    .filter((node) => node.type === 'content')
    .map((node) => node.id);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const drawn = items.flatMap((item) =>
    'type' in item && item.id !== undefined && item.id !== null ? [item.id] : [],
  );
  expect(drawn.length).toBeGreaterThan(20);
  expect(owned).toEqual(expect.arrayContaining(drawn));
});

test('bookmarks follow the headings and lead to their pages', async () => {
  const pdf = await open();
  const outline = await pdf.getOutline();
  expect(outline.map((item) => item.title)).toEqual(['3 Chronology', '4 Annex']);
  expect(outline[0]?.items.map((item) => item.title)).toEqual(['3.1 Pattern']);
  expect(outline[0]?.items[0]?.items.map((item: { title: string }) => item.title)).toEqual(['Exact words']);
  const pages = await Promise.all(
    outline.map(async (item) => pdf.getPageIndex((item.dest as [{ num: number; gen: number }])[0])),
  );
  expect(pages).toEqual([0, 1]);
});

test('headings of uneven levels still give a tree', async () => {
  const pdf = await open(
    aDocument([
      heading('a', 'Deep', 3),
      paragraph('x'),
      heading('b', 'Top', 1),
      paragraph('y'),
      heading('c', 'Deep', 3),
    ]),
  );
  const outline = await pdf.getOutline();
  expect(outline.map((item) => item.title)).toEqual(['Deep', 'Top']);
  expect(outline[1]?.items.map((item) => item.title)).toEqual(['Deep']);
});

test('a reference leads to its block; one without a block is plain text', async () => {
  const pdf = await open();
  const page = await pdf.getPage(1);
  const links = (await page.getAnnotations()) as { subtype: string; dest: string }[];
  expect(links.map((link) => link.subtype)).toEqual(['Link']);
  const destination = await pdf.getDestination(links[0]?.dest ?? '');
  expect(await pdf.getPageIndex((destination as [{ num: number; gen: number }])[0])).toBe(0);
});

test('names of destinations say nothing about the blocks', async () => {
  const bytes = (await renderToBytes(aDocument([heading('secret-block-id', 'A'), paragraph('b')]))).toString(
    'latin1',
  );
  expect(bytes).not.toContain('secret-block-id');
});

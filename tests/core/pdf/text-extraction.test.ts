import { expect, test } from 'vitest';
import { joinPdfText, readPdfText } from '#core/pdf/read-pdf-text.ts';
import { readDeclaration, type Declaration } from './declarations.ts';
import { aDocument, heading, paragraph, renderToBytes } from './pdf-fixtures.ts';
import { printedByPdfkit } from './printed-by-pdfkit.ts';
import { textByPoppler } from './text-by-poppler.ts';
import { shareInOrder, wordsOf } from './words-in-order.ts';

const languages = [
  ['eng', 1],
  ['spa', 0.99],
  ['rus', 0.99],
  ['ell_monotonic', 0.99],
  ['cmn_hans', 1],
  ['cmn_hant', 1],
  ['uig_arab', 0.99],
  ['uig_latn', 0.99],
  ['bod', 0.99],
  ['arb', 0.99],
] as const;

test.for(languages)('the words of %s come back whole and in order', async ([code, share]) => {
  const declaration = readDeclaration(code);
  const expected = wordsOf(declaration.paragraphs.map((entry) => entry.text).join('\n'));
  expect(expected.length).toBeGreaterThan(1000);
  const pdf = await renderToBytes(printed(declaration));
  const texts = [...textByPoppler(pdf), joinPdfText(await readPdfText(new Uint8Array(pdf)))];
  for (const found of texts) {
    expect(shareInOrder(expected, wordsOf(found))).toBeGreaterThanOrEqual(share);
  }
});

test('the same measure fails Uyghur that pdfkit lays out by itself', async () => {
  const declaration = readDeclaration('uig_arab');
  const paragraphs = declaration.paragraphs.map((entry) => entry.text);
  const pdf = await printedByPdfkit(paragraphs, 'noto-naskh-arabic-regular');
  const expected = wordsOf(declaration.paragraphs.map((entry) => entry.text).join('\n'));
  const found = wordsOf(joinPdfText(await readPdfText(new Uint8Array(pdf))));
  expect(shareInOrder(expected, found)).toBeLessThan(0.5);
});

test('the measure sees words that changed places', () => {
  const words = wordsOf('one two three four');
  expect(shareInOrder(words, words)).toBe(1);
  expect(shareInOrder(words, wordsOf('four three two one'))).toBe(0.25);
});

function printed({ lang, paragraphs }: Declaration) {
  return aDocument(
    paragraphs.map((entry, index) =>
      entry.isHeading ? heading(`h${String(index)}`, entry.text, 3) : paragraph(entry.text, lang),
    ),
    { language: lang },
  );
}

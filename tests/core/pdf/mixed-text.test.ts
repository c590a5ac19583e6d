import { expect, test } from 'vitest';
import type { Inline } from '#shared/dossier/document-model.ts';
import { readPdfText } from '#core/pdf/read-pdf-text.ts';
import { aDocument, renderToBytes, text } from './pdf-fixtures.ts';

const paragraphs: readonly (readonly [string, string])[] = [
  ['a Uyghur name in an English sentence', 'The man ئابدۇللا ئابلىز was called on 12 March 2021, he said.'],
  ['a year in brackets after a Uyghur name', 'The man ئابدۇللا (1994) wrote back.'],
  ['digits and brackets in Uyghur', '2019-يىلى 3-ئاينىڭ 12-كۈنى (شەنبە) ئۇ 1,250.50 يۈەن تۆلىدى.'],
  [
    'a Latin e-mail address in Chinese',
    '他写信给 wang@example.org，说：“你好（世界）”，2019年3月12日，乌鲁木齐市。',
  ],
  ['a Latin e-mail address in Uyghur', 'ئۇ wang@example.org ئارقىلىق «ئۇچۇر» ئەۋەتتى؛ كېيىن كەلمىدى.'],
  ['Uyghur in Chinese', '维吾尔语是 ئۇيغۇرچە 。他再也没有回来，家里人也没有他的消息。'],
  ['Tibetan in English', 'He said བོད་ཡིག་ནི་ཡོད། to her.'],
  ['Cyrillic and Greek', 'Имя: Абдулла; όνομα: Αμπντουλά.'],
  ['Arabic with vowel marks', 'لمّا كان الاعتراف بالكرامة أحرارًا وعقلاً وضميرًا.'],
  ['traditional Chinese with an ideograph beyond the basic plane', '他說：「㐀與國際」。'],
];

test.for(paragraphs)('%s comes back as it was written', async ([, content]) => {
  const pdf = await renderToBytes(aDocument([{ kind: 'paragraph', inlines: [text(content)] }]));
  const [page] = await readPdfText(new Uint8Array(pdf));
  expect(page?.blocks.map(normalised)).toEqual([normalised(content)]);
});

test('a withheld label and a link are part of the sentence they stand in', async () => {
  const inlines: Inline[] = [
    text('ئۇنىڭ ئائىلىسى '),
    { kind: 'withheld', label: 'R2 · identity of family' },
    text(' ئۈرۈمچىدە تۇرىدۇ. '),
  ];
  const blocks = [{ kind: 'paragraph', inlines } as const];
  const [page] = await readPdfText(new Uint8Array(await renderToBytes(aDocument(blocks))));
  expect(page?.blocks).toEqual(['ئۇنىڭ ئائىلىسى R2 · identity of family ئۈرۈمچىدە تۇرىدۇ.']);
});

test('page furniture is read apart from the content', async () => {
  const pdf = await renderToBytes(aDocument([{ kind: 'paragraph', inlines: [text('Content.')] }]));
  const [page] = await readPdfText(new Uint8Array(pdf));
  expect(page?.blocks).toEqual(['Content.']);
  expect(page?.furniture.join(' ')).toBe('CONFIDENTIAL CASE-2026-0127 custody 7f3a page 1 of 1');
});

function normalised(content: string): string {
  return content.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

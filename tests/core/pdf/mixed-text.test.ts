import { expect, test } from 'vitest';
import type { Inline } from '#shared/dossier/document-model.ts';
import { readPdfText } from '#core/pdf/read-pdf-text.ts';
import { placedTexts } from './placed-texts.ts';
import { aDocument, renderToBytes, text } from './pdf-fixtures.ts';
import { textByPoppler } from './text-by-poppler.ts';

const paragraphs: readonly (readonly [string, string])[] = [
  ['a Uyghur name in an English sentence', 'The man ئابدۇللا ئابلىز was called on 12 March 2021, he said.'],
  ['a year in brackets after a Uyghur name', 'The man ئابدۇللا (1994) wrote back.'],
  ['digits and brackets in Uyghur', '2019-يىلى 3-ئاينىڭ 12-كۈنى (شەنبە) ئۇ 1,250.50 يۈەن تۆلىدى.'],
  [
    'a Latin e-mail address in Chinese',
    '他写信给 wang@example.org，说：“你好（世界）”，2019年3月12日，乌鲁木齐市。',
  ],
  ['a Latin e-mail address in Uyghur', 'ئۇ wang@example.org ئارقىلىق «ئۇچۇر» ئەۋەتتى؛ كېيىن كەلمىدى.'],
  [
    'mostly Latin in Uyghur',
    'ئۇ dedi: “I was called by an officer of the county police station and told to come home at once, because he would lose his post.” ئۇ keldi.',
  ],
  ['mostly Uyghur in Latin', 'W-01: ئۇنىڭ ئاكىسى خىزمىتىدىن بوشىتىلغان، ئانىسى كېسەل بولۇپ قالغان.'],
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

test('what copying would give, and is not drawn, is read too', async () => {
  const content = 'ئۇ said that Alim came.';
  const pdf = await renderToBytes(aDocument([{ kind: 'paragraph', inlines: [text(content)] }]));
  const [whole] = await readPdfText(new Uint8Array(pdf));
  expect(whole?.actualTexts).toEqual([]);
  const hexOf = (name: string) => Buffer.from(name, 'utf16le').swap16().toString('hex').toUpperCase();
  const raw = pdf.toString('latin1');
  expect(raw.toUpperCase().split(hexOf('Alim'))).toHaveLength(2);
  const altered = raw.replace(new RegExp(hexOf('Alim'), 'iu'), hexOf('Omar'));
  const [page] = await readPdfText(new Uint8Array(Buffer.from(altered, 'latin1')));
  expect(page).toMatchObject({ blocks: [content], actualTexts: [content.replace('Alim', 'Omar')] });
});

test('an override of direction is printed as what it is and turns nothing round', async () => {
  const pdf = await renderToBytes(
    aDocument([
      { kind: 'paragraph', inlines: [text('He paid \u202e12,345\u202c yuan, '), text('he said.')] },
    ]),
  );
  const [page] = await readPdfText(new Uint8Array(pdf));
  expect(page?.blocks).toEqual(['He paid [U+202E]12,345 yuan, he said.']);
  for (const found of textByPoppler(pdf)) expect(found).toContain('[U+202E]12,345 yuan, he said.');
});

test('directions that a text leaves open end with it', async () => {
  const inlines = [text('Written as \u202bby him\u2067'), text('; 1 (one), he said.')];
  const pdf = await renderToBytes(aDocument([{ kind: 'paragraph', inlines }]));
  const [page] = await readPdfText(new Uint8Array(pdf));
  expect(page?.blocks).toEqual(['Written as by him; 1 (one), he said.']);
  for (const found of textByPoppler(pdf)) expect(found).toContain('; 1 (one), he said.');
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

/** As pdf.js gives the pieces of a page, one after the other, without knowing of blocks; invisible marks apart. */
async function copiedText(content: string): Promise<string> {
  const placed = await placedTexts(
    await renderToBytes(aDocument([{ kind: 'paragraph', inlines: [text(content)] }])),
  );
  const all = placed.map((one) => one.text).join('');
  return all
    .replaceAll(/[\p{Cf}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .normalize('NFC');
}

test.each([
  'ئۇ نومۇر +49 30 23125 014 دىن تېلېفون قىلدى، خەت fanliyi93@example.org غا كەلدى.',
  'پاسپورت نومۇرى E12345678 ۋە دېلو CASE-2026-K7P-0007 دە 2024-06-30 كۈنى W-97 ئېيتتى.',
  'ئادرېس https://example.org/a/b?c=1 دا IN-03 دېلوسى بار.',
  'הודעה בעברית עם מספר 030-2312 ותאריך 12.03.2024',
])('codes in a right-to-left line copy out whole and in order: %s', async (content) => {
  expect(await copiedText(content)).toContain(content);
});

test.each([
  'यह हिन्दी में लिखा संदेश है, जिसमें क्षत्रिय, विद्यार्थी और प्रार्थना जैसे शब्द हैं।',
  'আমি বাংলায় লিখি; কৌতূহল, স্ত্রী, প্রশ্ন এবং রাষ্ট্র।',
  'தமிழ் மொழியில் கொடுக்கப்பட்ட செய்தி; பெரியவர் சொன்னார்.',
  'မြန်မာဘာသာဖြင့် ရေးသားသော စာ ဖြစ်သည်။',
  'ភាសាខ្មែរ គឺជា ភាសា',
])('letters that are drawn in another order than they are read copy out whole: %s', async (content) => {
  expect(await copiedText(content)).toContain(content.normalize('NFC'));
});

test('a telephone number in a right-to-left line is isolated for whoever copies the line', async () => {
  const content = 'ئۇ نومۇر +49 30 23125 014 دىن';
  const pdf = await renderToBytes(aDocument([{ kind: 'paragraph', inlines: [text(content)] }]));
  const [page] = await readPdfText(new Uint8Array(pdf));
  expect(page?.blocks).toEqual([content]);
  const utf16 = Buffer.from('\u2066+49 30 23125 014\u2069', 'utf16le').swap16().toString('hex');
  expect(pdf.toString('latin1')).toContain(`/ActualText <FEFF`);
  expect(pdf.toString('latin1')).toContain(utf16);
});

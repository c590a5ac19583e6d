import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { joinPdfText, readPdfText } from '#core/pdf/read-pdf-text.ts';
import { readDeclaration } from '#tests/core/pdf/declarations.ts';
import { shownGlyphs } from '#tests/core/pdf/shown-glyphs.ts';
import { textByPoppler } from '#tests/core/pdf/text-by-poppler.ts';
import { shareInOrder, wordsOf } from '#tests/core/pdf/words-in-order.ts';
import { openTestVault, temporaryFolder } from '#tests/support/open-test-vault.ts';
import { aDate, aName, told } from '#tests/support/record-builders.ts';
import { exportTo, fillCase, letStand, requestFor } from './dossier-fixtures.ts';

const languages = [
  ['eng', 'en'],
  ['spa', 'es'],
  ['rus', 'ru'],
  ['ell_monotonic', 'el'],
  ['cmn_hans', 'zh-Hans'],
  ['cmn_hant', 'zh-Hant'],
  ['uig_arab', 'ug'],
  ['uig_latn', 'ug-Latn'],
  ['bod', 'bo'],
  ['arb', 'ar'],
] as const;

const declarations = languages.map(([code, lang]) => ({
  lang,
  text: readDeclaration(code)
    .paragraphs.map(({ text }) => text)
    .join('\n'),
}));

const mixed = [
  { lang: 'en', text: 'He was told that ئۈرۈمچىدىكى ساقچىلار would come (2019).' },
  { lang: 'en', text: 'The man ئابدۇللا ئابلىز (1994) wrote the word བོད་ཡིག་ twice, he said; then “再见”.' },
  { lang: 'ug', text: 'ئۇ 2019-يىلى (3-ئاينىڭ 12-كۈنى) كەلدى، 1,250.50 يۈەن تۆلىدى [بۇ بىر ئىسپات].' },
  { lang: 'ug', text: 'ئۇ wang@example.org ئارقىلىق «ئۇچۇر» ئەۋەتتى؛ كېيىن كەلمىدى.' },
  { lang: 'zh-Hans', text: '请写信到 desk@example.org，电话 020 7946 0018；他说：“你好（世界）”。' },
  { lang: 'zh-Hans', text: '维吾尔语是 ئۇيغۇرچە 。“据称”“据报”即其字面含义……他再也没有回来——从此没有消息。' },
];

const narratives = [...declarations, ...mixed];

/** Words of each script in order, and how many of a hundred a reader must get back. */
const scripts = [
  ['Latin', /\p{Script=Latin}/u, 0.99],
  ['Cyrillic', /\p{Script=Cyrillic}/u, 0.99],
  ['Greek', /\p{Script=Greek}/u, 0.99],
  ['Han', /\p{Script=Han}/u, 1],
  ['Arabic', /\p{Script=Arabic}/u, 0.99],
  ['Tibetan', /\p{Script=Tibetan}/u, 0.99],
] as const;

async function printedCase(): Promise<Buffer> {
  const { session } = await openTestVault();
  const caseId = fillCase(session, {
    people: [{ names: [aName('Alim Tursun')] }],
    incidents: narratives.map((narrative, index) => ({
      title: told(`Text ${String(index)}`),
      when: aDate(`2021-09-${String(index + 10)}`),
      narrative: told(narrative.text, narrative.lang),
    })),
  });
  const file = join(temporaryFolder(), 'dossier.pdf');
  const acceptedWords = ['wang@example.org', 'desk@example.org', '020 7946 0018'];
  const request = requestFor(session, caseId);
  await letStand(session, request, acceptedWords);
  await exportTo(session, request, file);
  return readFileSync(file);
}

function sharesOf(found: string): Record<string, number> {
  const foundWords = wordsOf(found);
  const words = narratives.flatMap(({ text }) => wordsOf(text));
  return Object.fromEntries(
    scripts.map(([name, script]) => [
      name,
      shareInOrder(
        words.filter((word) => script.test(word)),
        foundWords.filter((word) => script.test(word)),
      ),
    ]),
  );
}

test('a case told in ten languages comes back whole and in order, script by script, by both readers', async () => {
  const pdf = await printedCase();
  const pages = await readPdfText(new Uint8Array(pdf));
  const texts = [joinPdfText(pages), ...textByPoppler(pdf)];
  for (const text of texts) {
    const shares = sharesOf(text);
    for (const [name, , least] of scripts) expect(shares[name], name).toBeGreaterThanOrEqual(least);
    const english = declarations.filter(({ lang }) => lang === 'en').map((entry) => entry.text);
    expect(shareInOrder(wordsOf(english.join('\n')), wordsOf(text))).toBe(1);
  }

  const blocks = new Set(pages.flatMap((page) => page.blocks));
  for (const { text } of mixed) expect(blocks).toContain(text);

  expect(shownGlyphs(pdf).length).toBeGreaterThan(50_000);
  expect(shownGlyphs(pdf)).not.toContain(0);
});

test('the measure falls for every script when the words of each line change places', () => {
  const whole = narratives.map(({ text }) => text).join('\n');
  const turned = whole.split('\n').map((line) => wordsOf(line).toReversed().join(' '));
  for (const [name, share] of Object.entries(sharesOf(whole))) expect(share, name).toBe(1);
  for (const [name, share] of Object.entries(sharesOf(turned.join('\n')))) {
    expect(share, name).toBeLessThan(0.6);
  }
});

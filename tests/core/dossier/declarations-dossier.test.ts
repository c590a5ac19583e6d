import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { joinPdfText, readPdfText } from '#core/pdf/read-pdf-text.ts';
import { readDeclaration } from '#tests/core/pdf/declarations.ts';
import { shareInOrder, wordsOf } from '#tests/core/pdf/words-in-order.ts';
import { openTestVault, temporaryFolder } from '#tests/support/open-test-vault.ts';
import { aName } from '#tests/support/record-builders.ts';
import { exportTo, fillCase, requestFor } from './dossier-fixtures.ts';

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

const mixed = [
  ['en', 'He was told that ئۈرۈمچىدىكى ساقچىلار would come (2019).'],
  ['ug', 'ئۇ 2019-يىلى (3-ئاينىڭ 12-كۈنى) كەلدى.'],
  ['zh-Hans', '请写信到 desk@example.org，电话 020 7946 0018。'],
] as const;

test('a case told in ten languages prints a dossier whose text comes back whole and in order', async () => {
  const { session } = await openTestVault();
  const narratives = [
    ...languages.map(([code, lang]) => ({
      lang,
      text: readDeclaration(code)
        .paragraphs.map(({ text }) => text)
        .join('\n'),
    })),
    ...mixed.map(([lang, text]) => ({ lang, text })),
  ];
  const caseId = fillCase(session, {
    people: [{ names: [aName('Alim Tursun')] }],
    incidents: narratives.map((narrative, index) => ({ title: `Text ${String(index)}`, narrative })),
  });
  const request = requestFor(session, caseId);
  const file = join(temporaryFolder(), 'dossier.pdf');
  await exportTo(session, request, file);
  const found = wordsOf(joinPdfText(await readPdfText(new Uint8Array(readFileSync(file)))));
  for (const { lang, text } of narratives) {
    const share = shareInOrder(wordsOf(text), found);
    expect(share, lang).toBeGreaterThanOrEqual(lang === 'en' || lang.startsWith('zh') ? 1 : 0.99);
  }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { resources } from '#shared/i18n/resources.ts';
import { uiLanguages, type UiLanguage } from '#shared/i18n/ui-language.ts';
import { guidePath, printGuide } from '#core/guide/print-guide.ts';
import { readPdfText } from '#core/pdf/read-pdf-text.ts';

interface Texts {
  readonly [key: string]: string | Texts;
}

const folder = join(import.meta.dirname, '..', '..', '..', 'resources');

/** A text of the interface by `namespace:path`, found without the translator that the guide is made with. */
function textAt(language: UiLanguage, key: string): string {
  const found = key
    .split(/[:.]/u)
    .reduce<string | Texts | undefined>(
      (texts, part) => (typeof texts === 'object' ? texts[part] : undefined),
      resources[language],
    );
  return typeof found === 'string' ? found : `no text ${key}`;
}

/** What a reader must find of a text of the guide: labels of the screen in their places, no asterisks. */
function spoken(language: UiLanguage, text: string): string {
  return bare(
    text.replaceAll(/\$t\(([^)]+)\)/gu, (_, key: string) => textAt(language, key)).replaceAll('**', ''),
  );
}

function bare(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

function missingIn(language: UiLanguage, pages: string): string[] {
  const { title, intro, titles, steps, taken, more, header, footer } = resources[language].guide;
  const texts = [
    title,
    intro,
    ...Object.values(titles),
    ...Object.values(steps),
    taken,
    more,
    header,
    footer,
  ];
  return texts.filter((text) => !bare(pages).includes(spoken(language, text)));
}

describe.each(uiLanguages)('the quick guide of resources/guide (%s)', (language) => {
  const committed = readFileSync(join(folder, guidePath(language)));

  test('is what `npm run guide` makes, byte for byte', async () => {
    expect(committed.equals(await printGuide(language))).toBe(true);
  });

  test('has two pages, on which every text of the guide can be read', async () => {
    const pages = await readPdfText(new Uint8Array(committed));
    expect(pages).toHaveLength(2);
    const text = pages.flatMap(({ blocks, furniture }) => [...blocks, ...furniture]).join('\n');
    expect(missingIn(language, text)).toEqual([]);
    const [cut] = Object.values(resources[language].guide.steps);
    expect(missingIn(language, bare(text).replace(spoken(language, cut ?? ''), ''))).toEqual([cut]);
  });

  test('is tagged and has a bookmark for each part', async () => {
    const pdf = await getDocument({ data: new Uint8Array(committed), disableFontFace: true }).promise;
    expect(await pdf.getMarkInfo()).toEqual(expect.objectContaining(new Map([['Marked', true]])));
    const { info } = await pdf.getMetadata();
    const { title, titles } = resources[language].guide;
    expect(info).toMatchObject({ Title: title, Language: language });
    const [top] = await pdf.getOutline();
    expect(top?.title).toBe(title);
    expect(top?.items.map((item: { readonly title: string }) => item.title)).toEqual(Object.values(titles));
  });

  test('calls what stands on the screen as the screen does', () => {
    const { steps, intro, more } = resources[language].guide;
    const bold = [...Object.values(steps), intro, more].flatMap((text) =>
      text.split('**').filter((_, index) => index % 2 === 1),
    );
    expect(bold.length).toBeGreaterThan(20);
    expect(bold.filter((label) => !/^\$t\([^)]+\)$/u.test(label))).toEqual([]);
  });
});

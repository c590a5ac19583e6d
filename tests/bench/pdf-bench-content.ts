import type { Block, DossierDocument, Inline } from '#shared/dossier/document-model.ts';
import { readDeclaration } from '../core/pdf/declarations.ts';

/** Sizes of the vocabularies; words are drawn with log-uniform frequency, as in natural text. */
const VOCABULARY = { en: 6000, zh: 2500, ug: 4000, bo: 1500 } as const;
const TABLE_ROWS = 9;
const TABLE_COLUMNS = 4;

export type BenchLanguage = keyof typeof VOCABULARY;

export interface BenchPage {
  readonly heading: string;
  readonly paragraphs: readonly { readonly lang: BenchLanguage; readonly text: string }[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Pages of unique text in four scripts, each a heading, four paragraphs and a table; the same on every run. */
export function benchPages(count: number): BenchPage[] {
  const random = randomNumbers(20261123);
  const words = {
    en: vocabulary('eng', VOCABULARY.en, random),
    zh: vocabulary('cmn_hans', VOCABULARY.zh, random),
    ug: vocabulary('uig_arab', VOCABULARY.ug, random),
    bo: vocabulary('bod', VOCABULARY.bo, random),
  };
  function sentence(lang: BenchLanguage, length: number, separator: string): string {
    return Array.from({ length }, () => pick(words[lang], random)).join(separator);
  }
  return Array.from({ length: count }, (_, index) => ({
    heading: `${String(index + 1)} ${sentence('en', 4, ' ')}`,
    paragraphs: [
      { lang: 'en', text: `${sentence('en', 75, ' ')}.` },
      { lang: 'zh', text: `${sentence('zh', 55, '')}，${sentence('zh', 40, '')}。` },
      { lang: 'ug', text: `${sentence('ug', 50, ' ')} 2019.` },
      { lang: 'bo', text: `${sentence('bo', 60, '་')}།` },
    ],
    headers: Array.from({ length: TABLE_COLUMNS }, () => sentence('en', 1, ' ')),
    rows: Array.from({ length: TABLE_ROWS }, () =>
      Array.from({ length: TABLE_COLUMNS }, (__, column) =>
        column === 2 ? sentence('ug', 2, ' ') : sentence('en', 2, ' '),
      ),
    ),
  }));
}

export function benchDocument(pages: readonly BenchPage[]): DossierDocument {
  const blocks = pages.flatMap((page, index): Block[] => [
    { kind: 'pageBreak' },
    { kind: 'heading', id: `h${String(index)}`, level: 1, inlines: inlines(page.heading) },
    ...page.paragraphs.map(({ lang, text }): Block => ({ kind: 'paragraph', lang, inlines: inlines(text) })),
    {
      kind: 'table',
      columns: page.headers.map((header) => ({ header, share: 1 })),
      rows: page.rows.map((row) => row.map(inlines)),
    },
  ]);
  return {
    title: 'Bench',
    language: 'en',
    direction: 'ltr',
    author: 'Bench',
    subject: 'Bench',
    createdAt: '2026-01-02T03:04:05Z',
    header: { start: 'CONFIDENTIAL', end: 'Bench' },
    labels: { continued: '{heading} (continued)', page: 'p. {page}' },
    footer: { start: 'bench', pageLabel: 'page {page} of {pages}' },
    blocks,
  };
}

/** The same content for a browser, with the same font files and measures. */
export function benchHtml(pages: readonly BenchPage[], fontsFolderUrl: string): string {
  const faces = [
    ['Sans', 'noto-sans', 'U+0000-058F, U+1E00-2BFF'],
    ['Naskh', 'noto-naskh-arabic', 'U+0600-08FF, U+FB50-FDFF, U+FE70-FEFE'],
    ['Tibetan', 'noto-serif-tibetan', 'U+0F00-0FFF'],
    ['Han', 'noto-sans-sc', 'U+2E80-9FFF, U+F900-FAFF, U+FF00-FFEF'],
  ].flatMap(([family, file, range]) =>
    (['regular', 'bold'] as const).map(
      (weight) =>
        `@font-face{font-family:${family ?? ''};font-weight:${weight === 'bold' ? '700' : '400'};unicode-range:${range ?? ''};src:url(${fontsFolderUrl}/${file ?? ''}-${weight}.ttf)}`,
    ),
  );
  const body = pages.map(
    (page) => `<section><h1>${page.heading}</h1>${page.paragraphs
      .map(({ lang, text }) => `<p dir=auto lang=${lang}>${text}</p>`)
      .join('')}<table><thead><tr>${page.headers.map((header) => `<th>${header}</th>`).join('')}</tr></thead>
<tbody>${page.rows
      .map((row) => `<tr>${row.map((cell) => `<td dir=auto>${cell}</td>`).join('')}</tr>`)
      .join('')}</tbody></table></section>`,
  );
  return `<!doctype html><html lang=en><meta charset=utf-8><title>Bench</title><style>${faces.join('')}
@page{size:A4;margin:78pt 62pt 72pt}body{margin:0;font:10.5pt/1.45 Sans,Naskh,Tibetan,Han}section{break-before:page}section:first-child{break-before:auto}
h1{font-size:17pt;line-height:1.28;margin:0 0 8pt}p{margin:6pt 0}table{width:100%;border-collapse:collapse;font-size:9.5pt;margin-top:10pt}
th,td{text-align:start;padding:3pt 10pt 3pt 0;border-bottom:.4pt solid #bbb}</style>${body.join('\n')}</html>`;
}

function inlines(text: string): Inline[] {
  return [{ kind: 'text', text }];
}

/** Beginnings of real words joined to ends of others, until there are enough. */
function vocabulary(code: string, size: number, random: () => number): string[] {
  const all = readDeclaration(code)
    .paragraphs.map((entry) => entry.text)
    .join(' ');
  const real = [...new Set(all.match(code === 'bod' ? /[\u0f40-\u0fbc]+/gu : /[\p{L}\p{M}]+/gu))];
  if (code === 'cmn_hans') {
    const signs = [...new Set(all.match(/\p{Script=Han}/gu))];
    return Array.from(
      { length: size },
      () => `${at(signs, random())}${random() < 0.5 ? at(signs, random()) : ''}`,
    );
  }
  const words = new Set(real);
  while (words.size < size) {
    const [head, tail] = [at(real, random()), at(real, random())];
    words.add(code === 'bod' ? `${head}་${tail}` : head.slice(0, 4) + tail.slice(-4));
  }
  return [...words].slice(0, size);
}

function pick(words: readonly string[], random: () => number): string {
  return words[Math.floor(words.length ** random()) - 1] ?? '';
}

function at(list: readonly string[], share: number): string {
  return list[Math.floor(share * list.length)] ?? '';
}

/** Mulberry32: small, fast, the same everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

import { Buffer } from 'node:buffer';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Block } from '#shared/dossier/document-model.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { joinPdfText, readPdfText } from '#core/pdf/read-pdf-text.ts';
import { renderPdf } from '#core/pdf/render-pdf.ts';
import { FontSet } from '#core/pdf/text/font-set.ts';
import { everyBlockKind } from './every-block-kind.ts';
import { aDocument, fontsFolder, paragraph, renderToBytes, text } from './pdf-fixtures.ts';
import { printedByPdfkit } from './printed-by-pdfkit.ts';
import { shownGlyphs } from './shown-glyphs.ts';

const fonts = new FontSet(fontsFolder);
const manyPages: Block[] = Array.from({ length: 200 }, (_, index) =>
  paragraph(`Paragraph ${String(index)}. ${'Words that fill a line or two of the page. '.repeat(6)}`),
);

test('two runs give the same bytes', async () => {
  const document = aDocument([...everyBlockKind, ...manyPages]);
  const first = await renderToBytes(document);
  const second = await renderToBytes(document);
  expect(first.equals(second)).toBe(true);
});

test('another date of creation gives other bytes, and no other date is in the file', async () => {
  const first = await renderToBytes(aDocument(everyBlockKind));
  const second = await renderToBytes(aDocument(everyBlockKind, { createdAt: '2027-05-06T07:08:09Z' }));
  expect(first.equals(second)).toBe(false);
  const dates = first.toString('latin1').match(/D:\d{14}Z|\d{4}-\d\d-\d\dT[\d:]+Z/gu);
  expect(new Set(dates)).toEqual(new Set(['D:20260102030405Z', '2026-01-02T03:04:05Z']));
});

test('whatever somebody was sent is printed: emoji, other scripts, and codes of what no font has', async () => {
  const bytes = await renderToBytes(
    aDocument([
      { kind: 'paragraph', inlines: [text('He sent 😭🙏 and 🦊.', { field: 'IN-03, narrative' })] },
      { kind: 'facts', rows: [{ label: 'Seal', value: [text('\ue000 한국어 ᠮᠣᠩᠭᠣᠯ ꆈꌠ ไทย עברית')] }] },
    ]),
  );
  const [page] = await readPdfText(new Uint8Array(bytes));
  expect(page?.blocks[0]).toBe('He sent 😭🙏 and 🦊.');
  for (const part of ['[U+E000]', '한국어', 'ᠮᠣᠩᠭᠣᠯ', 'ꆈꌠ', 'ไทย', 'עברית']) {
    expect(page?.blocks.join(' ')).toContain(part);
  }
});

test('a document without content is refused', async () => {
  await expect(renderToBytes(aDocument([{ kind: 'pageBreak' }]))).rejects.toThrow(
    new AppError('dossier/nothing-to-print'),
  );
});

test('cancelling ends the work between pages and nothing more is written', async () => {
  const controller = new AbortController();
  let writtenAfter = 0;
  let pages = 0;
  const work = renderPdf(aDocument(manyPages), {
    fonts,
    signal: controller.signal,
    output: (bytes) => {
      if (controller.signal.aborted) writtenAfter += bytes.length;
      return Promise.resolve();
    },
    onProgress: () => {
      pages++;
      if (pages === 3) controller.abort();
    },
  });
  await expect(work).rejects.toMatchObject({ code: 'ipc/cancelled' });
  expect(pages).toBe(3);
  expect(writtenAfter).toBe(0);
});

test('other work gets its turn after every page, and progress reaches the end', async () => {
  let pauses = 0;
  const progress: { done: number; total: number }[] = [];
  const { pages, bytes } = await renderPdf(aDocument(manyPages), {
    fonts,
    output: () => Promise.resolve(),
    pause: () => {
      pauses++;
      return Promise.resolve();
    },
    onProgress: (step) => progress.push(step),
  });
  expect(pauses).toBeGreaterThanOrEqual(pages);
  expect(bytes).toBeGreaterThan(10_000);
  expect(progress.at(-1)).toEqual({ done: manyPages.length, total: manyPages.length });
  expect(progress.map(({ done }) => done)).toEqual(
    progress.map(({ done }) => done).toSorted((a, b) => a - b),
  );
});

test('a stream takes the same bytes as a function, at its own speed', async () => {
  const document = aDocument(manyPages);
  const chunks: Buffer[] = [];
  const slow = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      setImmediate(done);
    },
  });
  await renderPdf(document, { fonts, output: slow });
  expect(Buffer.concat(chunks).equals(await renderToBytes(document))).toBe(true);
  expect(slow.writableEnded).toBe(false);
});

test('a stream that fails ends the work with its own error', async () => {
  const full = new Writable({
    write: (_chunk, _encoding, done) => done(new Error('no space left')),
  });
  full.on('error', () => undefined);
  await expect(renderPdf(aDocument(manyPages), { fonts, output: full })).rejects.toThrow('no space left');
});

test('every page says which page of how many it is', async () => {
  const pages = await readPdfText(new Uint8Array(await renderToBytes(aDocument(manyPages))));
  expect(pages.length).toBeGreaterThan(10);
  for (const [index, page] of pages.entries()) {
    expect(page.furniture).toContainEqual(
      expect.stringContaining(`page ${String(index + 1)} of ${String(pages.length)}`),
    );
  }
});

test('every kind of block prints its text', async () => {
  const found = joinPdfText(
    await readPdfText(new Uint8Array(await renderToBytes(aDocument(everyBlockKind)))),
  );
  const expected =
    JSON.stringify(everyBlockKind).match(/"(?:text|label|header|caption|number)":"([^"]+)"/gu) ?? [];
  expect(expected.length).toBeGreaterThan(20);
  for (const entry of expected) {
    const content = (JSON.parse(`{${entry}}`) as Record<string, string>)[entry.split('"')[1] ?? ''] ?? '';
    expect(found.replaceAll(/\s+/gu, ' ')).toContain(content.trim());
  }
});

test('no page shows the empty box glyph', async () => {
  const pdf = await renderToBytes(aDocument([...everyBlockKind, paragraph('ئۇيغۇر 维吾尔 བོད་ཡིག Уйгур')]));
  expect(shownGlyphs(pdf).length).toBeGreaterThan(100);
  expect(shownGlyphs(pdf)).not.toContain(0);
  expect(shownGlyphs(await printedByPdfkit(['a维b']))).toEqual([1, 0, 2]);
});

test('titles with signs that mean something in XML leave the metadata well formed', async () => {
  const pdf = await renderToBytes(aDocument(everyBlockKind, { title: 'A <b> & "c" ئۇيغۇر' }));
  const xmp = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/u.exec(pdf.toString('utf8'))?.[0] ?? '';
  expect(xmp).toContain('A &lt;b&gt; &amp; &quot;c&quot; ئۇيغۇر');
});

test('the file asks for nothing and starts nothing', async () => {
  const pdf = (await renderToBytes(aDocument(everyBlockKind))).toString('latin1');
  expect(pdf).not.toMatch(/\/(?:JavaScript|JS|Launch|URI|OpenAction|AA|EmbeddedFile)\b/u);
});

import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import PdfkitDocument from 'pdfkit';
import { renderPdf } from '#core/pdf/render-pdf.ts';
import { FontSet } from '#core/pdf/text/font-set.ts';
import type { DossierDocument } from '#shared/dossier/document-model.ts';
import type { BenchLanguage, BenchPage } from './pdf-bench-content.ts';

/** Writes one PDF in a process of its own: `node pdf-bench-writer.ts casekeep|pdfkit <input.json> <output.pdf> <fonts folder>`. */
const [engine, inputPath = '', outputPath = '', fontsFolder = ''] = process.argv.slice(2);
const input: unknown = JSON.parse(readFileSync(inputPath, 'utf8'));

const fontFiles: Readonly<Record<BenchLanguage, string>> = {
  en: 'noto-sans-regular.ttf',
  zh: 'noto-sans-sc-regular.ttf',
  ug: 'noto-naskh-arabic-regular.ttf',
  bo: 'noto-serif-tibetan-regular.ttf',
};

/** What pdfkit does by itself: one call for each paragraph and cell. The words of right-to-left lines come out in the wrong order. */
async function writeByPdfkit(pages: readonly BenchPage[]): Promise<void> {
  const document = new PdfkitDocument({ size: 'A4', margin: 62, autoFirstPage: false, font: '' });
  const output = createWriteStream(outputPath);
  document.pipe(output);
  for (const [lang, file] of Object.entries(fontFiles)) document.registerFont(lang, join(fontsFolder, file));
  document.registerFont('bold', join(fontsFolder, 'noto-sans-bold.ttf'));
  for (const page of pages) {
    document.addPage();
    document.font('bold').fontSize(17).text(page.heading).moveDown(0.5).fontSize(10.5);
    for (const { lang, text } of page.paragraphs)
      document.font(lang).text(text, { lineGap: 2 }).moveDown(0.4);
    document.fontSize(9.5);
    for (const [index, row] of [page.headers, ...page.rows].entries()) {
      const top = document.y + 7;
      for (const [column, cell] of row.entries()) {
        document
          .font(index === 0 ? 'bold' : column === 2 ? 'ug' : 'en')
          .text(cell, 62 + column * 118, top, { width: 108 });
      }
      document.x = 62;
    }
  }
  document.end();
  await finished(output);
}

if (engine === 'pdfkit') {
  await writeByPdfkit(input as BenchPage[]);
} else {
  const output = createWriteStream(outputPath);
  await renderPdf(input as DossierDocument, { fonts: new FontSet(fontsFolder), output });
  output.end();
  await finished(output);
}

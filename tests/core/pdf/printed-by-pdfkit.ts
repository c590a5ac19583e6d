import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import PdfkitDocument from 'pdfkit';
import { fontsFolder } from './pdf-fixtures.ts';

/** Paragraphs in one font, laid out by pdfkit itself: what the text layer is there to do better. */
export async function printedByPdfkit(
  paragraphs: readonly string[],
  font = 'noto-sans-regular',
): Promise<Buffer> {
  const document = new PdfkitDocument();
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  document.font(join(fontsFolder, `${font}.ttf`));
  for (const content of paragraphs) document.text(content);
  document.end();
  await new Promise((resolve) => {
    document.on('end', resolve);
  });
  return Buffer.concat(chunks);
}

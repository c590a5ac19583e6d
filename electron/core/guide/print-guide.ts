import { Buffer } from 'node:buffer';
import { buildGuide } from '#shared/guide/build-guide.ts';
import type { UiLanguage } from '#shared/i18n/ui-language.ts';
import { findFontsFolder } from '#core/dossier/fonts-folder.ts';
import { renderPdf } from '#core/pdf/render-pdf.ts';
import { FontSet } from '#core/pdf/text/font-set.ts';

/** Its place below `resources/`, from which it is packaged. */
export function guidePath(language: UiLanguage): string {
  return `guide/casekeep-quick-guide-${language}.pdf`;
}

/** The quick guide as a PDF. The same words give the same bytes on every machine. */
export async function printGuide(language: UiLanguage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  await renderPdf(buildGuide(language), {
    fonts: new FontSet(findFontsFolder()),
    output: (bytes) => {
      chunks.push(bytes);
      return Promise.resolve();
    },
  });
  return Buffer.concat(chunks);
}

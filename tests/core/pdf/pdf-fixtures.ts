import { Buffer } from 'node:buffer';
import type { Block, DossierDocument, Inline } from '#shared/dossier/document-model.ts';
import { findFontsFolder } from '#core/dossier/fonts-folder.ts';
import { renderPdf } from '#core/pdf/render-pdf.ts';
import { FontSet } from '#core/pdf/text/font-set.ts';

export const fontsFolder = findFontsFolder();

export function text(content: string, options: Partial<Extract<Inline, { kind: 'text' }>> = {}): Inline {
  return { kind: 'text', text: content, ...options };
}

export function paragraph(content: string, lang?: string): Block {
  return { kind: 'paragraph', inlines: [text(content)], ...(lang === undefined ? {} : { lang }) };
}

export function heading(id: string, content: string, level: 1 | 2 | 3 = 1): Block {
  return { kind: 'heading', id, level, inlines: [text(content)] };
}

export function aDocument(blocks: Block[], changes: Partial<DossierDocument> = {}): DossierDocument {
  return {
    title: 'Dossier 2',
    language: 'en',
    direction: 'ltr',
    author: 'Office',
    subject: 'CASE-2026-0127',
    createdAt: '2026-01-02T03:04:05Z',
    header: { start: 'CONFIDENTIAL', end: 'CASE-2026-0127' },
    footer: { start: 'custody 7f3a', pageLabel: 'page {page} of {pages}' },
    labels: { continued: '{heading} (continued)', page: 'p.\u00a0{page}' },
    blocks,
    ...changes,
  };
}

export async function renderToBytes(document: DossierDocument): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  await renderPdf(document, {
    fonts: new FontSet(fontsFolder),
    output: (bytes) => {
      chunks.push(bytes);
      return Promise.resolve();
    },
  });
  return Buffer.concat(chunks);
}

import type { PdfDocumentInternals } from './pdfkit-internals.ts';

export interface DocumentMetadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: string;
  /** ISO 8601 instant; the only date in the file. */
  readonly createdAt: string;
}

const PRODUCER = 'Casekeep';

export function documentInfo(metadata: DocumentMetadata): Record<string, string | Date> {
  return {
    Title: metadata.title,
    Author: metadata.author,
    Subject: metadata.subject,
    Producer: PRODUCER,
    Creator: PRODUCER,
    CreationDate: new Date(metadata.createdAt),
  };
}

/** pdfkit 0.20.2 puts titles into XMP without escaping them. */
export function escapeInXmp(document: PdfDocumentInternals): void {
  const addInfo = document._addInfo.bind(document);
  document._addInfo = () => {
    const { info } = document;
    document.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    addInfo();
    document.info = info;
  };
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

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

/** Says which standards the file keeps to: PDF/A-2b (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). */
const STANDARDS = `
        <rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" rdf:about="">
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>B</pdfaid:conformance>
        </rdf:Description>
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        `;

/** pdfkit 0.20.2 puts titles into XMP without escaping them, and knows one standard a file. */
export function completeXmp(document: PdfDocumentInternals): void {
  const addInfo = document._addInfo.bind(document);
  document._addInfo = () => {
    const { info } = document;
    document.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    addInfo();
    document.appendXML(STANDARDS);
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

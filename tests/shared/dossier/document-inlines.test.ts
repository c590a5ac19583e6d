import { expect, test } from 'vitest';
import { documentInlines } from '#shared/dossier/document-inlines.ts';
import { everyBlockKind } from '#tests/core/pdf/every-block-kind.ts';
import { aDocument } from '#tests/core/pdf/pdf-fixtures.ts';

test('every text of every kind of block is there, in order, with its place', () => {
  const document = aDocument(everyBlockKind);
  const found = [...documentInlines(document)];
  const ofBlocks = found.filter(({ place }) => !['metadata', 'header', 'footer'].includes(place));
  const written = JSON.stringify(document.blocks).match(
    /"(?:text|label|header|caption|number)":"(?:[^"\\]|\\.)+"/gu,
  );
  const labelsOfSignatures = document.blocks.flatMap((block) =>
    block.kind === 'signature' ? block.labels : [],
  );
  expect(ofBlocks).toHaveLength((written ?? []).length + labelsOfSignatures.length);
  for (const [index, block] of document.blocks.entries()) {
    const here = ofBlocks.filter(({ place }) => place === `${block.kind} ${String(index + 1)}`);
    for (const { text } of here) expect(JSON.stringify(block)).toContain(JSON.stringify(text).slice(1, -1));
    expect(here.length > 0, block.kind).toBe(block.kind !== 'pageBreak');
  }
});

test('what no page prints is told from what every page prints', () => {
  const document = aDocument([]);
  const textsAt = (wanted: string) =>
    [...documentInlines(document)].flatMap(({ text, place }) => (place === wanted ? [text] : []));
  expect(textsAt('metadata')).toEqual([document.title, document.author, document.subject]);
  expect(textsAt('header')).toEqual([document.header.start, document.header.end]);
  expect(textsAt('footer')).toEqual([document.footer.start, document.footer.pageLabel]);
});

import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { printGuide } from '#core/guide/print-guide.ts';
import { conformanceFaults } from './conformance.ts';
import { everyBlockKind } from './every-block-kind.ts';
import { aDocument, heading, paragraph, renderToBytes, text } from './pdf-fixtures.ts';

const longTable = Array.from({ length: 90 }, (_, row) => [
  [text(`Row ${String(row)}`)],
  [text('नमस्ते 😭 \ue000')],
]);
const documents = {
  'every kind of block': aDocument(everyBlockKind),
  'the same from right to left': aDocument(everyBlockKind, { direction: 'rtl', language: 'ug-Arab' }),
  'the same in Chinese': aDocument(everyBlockKind, { language: 'zh-Hans' }),
  'tables and facts over pages, levels of headings left out': aDocument([
    heading('a', 'First'),
    heading('b', 'Third', 3),
    {
      kind: 'table',
      columns: [
        { header: 'A', share: 1 },
        { header: 'B', share: 2 },
      ],
      rows: longTable,
    },
    heading('c', 'Second', 2),
    {
      kind: 'facts',
      rows: Array.from({ length: 60 }, (_, row) => ({ label: String(row), value: [text('x')] })),
    },
    paragraph('ئۇ نومۇر +49 30 23125 014 دىن تېلېفون قىلدى.'),
  ]),
};

test.each(Object.entries(documents))(
  '%s: PDF/A-2b and PDF/UA-1, as far as a program can check',
  async (_, document) => {
    expect(conformanceFaults(await renderToBytes(document))).toEqual([]);
  },
);

test('the quick guide keeps to both standards', async () => {
  expect(conformanceFaults(await printGuide('zh-Hans'))).toEqual([]);
});

test.each([
  ['/GTS_PDFA1', '/GTS_NONE1', '(6.2.3) there is no output intent'],
  ['<pdfaid:part>2', '<pdfaid:part>9', '(6.6.4) PDF/A-2b is not said'],
  ['<pdfuaid:part>1', '<pdfuaid:part>9', 'UA 06-002 PDF/UA-1 is not said'],
  ['/ListNumbering', '/ListNumberine', 'UA 16-001 a list without ListNumbering'],
  ['/Scope /Row', '/Scopf /Row', 'UA 15-003 a header without scope'],
  ['/S /H2', '/S /H3', 'UA 14-003 H3 leaves out a level'],
  ['/S /LBody', '/S /LBodx', 'UA 02-001 LBodx is no standard type'],
  ['/Tabs /S', '/Tabs /R', /UA 28-002 page \d+ has no order of tabs/u],
  ['/Lang (en)', '/Lanh (en)', 'UA 11-006 no language'],
  ['/FontFile2 ', '/FontFild2 ', /\(6\.2\.11\.4\.1\) not embedded/u],
  ['/F 4 ', '/F 2 ', /\(6\.3\.2\) link \d+ is not printed/u],
  ['/OBJR /Obj', '/OBJR /Obk', /UA 28-011 link \d+ is in no Link element/u],
  ['/K [0]', '/K [7]', /UA 01-005 content \d+ 0 is in no element/u],
])('control: %s altered to %s is found', async (from, to, fault) => {
  const bytes = (await renderToBytes(aDocument(everyBlockKind))).toString('latin1');
  expect(bytes).toContain(from);
  const faults = conformanceFaults(Buffer.from(bytes.replaceAll(from, to), 'latin1'));
  const isFault = (found: string) => (typeof fault === 'string' ? found === fault : fault.test(found));
  expect(faults.some(isFault), faults.join('; ')).toBe(true);
});

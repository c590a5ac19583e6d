import type { Block } from '#shared/dossier/document-model.ts';
import { text } from './pdf-fixtures.ts';

/** One block of each kind with links, withheld labels and several languages. */
export const everyBlockKind: Block[] = [
  { kind: 'heading', id: 'chronology', level: 1, inlines: [text('3 Chronology')] },
  {
    kind: 'facts',
    rows: [
      { label: 'Reference', value: [text('CASE-2026-0127')] },
      { label: 'Name', value: [text('ئابدۇللا ئابلىز', { lang: 'ug-Arab' })] },
    ],
  },
  {
    kind: 'table',
    id: 'events',
    caption: 'Events in order',
    columns: [
      { header: 'When', share: 1 },
      { header: 'What happened', share: 3 },
    ],
    rows: [
      [[text('12 March 2021')], [text('First call to W-01.')]],
      [[text('September 2021')], [text('你再不回来', { lang: 'zh-Hans' })]],
    ],
  },
  { kind: 'heading', id: 'pattern', level: 2, inlines: [text('3.1 Pattern')] },
  {
    kind: 'paragraph',
    id: 'p17',
    number: '17.',
    inlines: [
      text('The caller named '),
      { kind: 'withheld', label: 'R2 · identity of family' },
      text(' and said '),
      text('བོད་ཡིག', { lang: 'bo' }),
      text(', see '),
      { kind: 'reference', target: 'events', text: 'the events' },
      text(' and '),
      { kind: 'reference', target: 'nowhere', text: 'a block that is not here' },
      text(', in bold', { weight: 'bold' }),
    ],
  },
  { kind: 'heading', id: 'words', level: 3, inlines: [text('Exact words')] },
  {
    kind: 'quote',
    lang: 'ug-Arab',
    inlines: [text('سەن قايتىپ كەلمىسەڭ')],
    translation: [text('If you do not come back')],
    attribution: [text('Voice on the telephone')],
  },
  { kind: 'list', ordered: true, items: [[text('first item')], [text('second item')]] },
  { kind: 'notice', tone: 'warning', inlines: [text('Training data.')] },
  { kind: 'signature', labels: ['Signature of the client'] },
  { kind: 'pageBreak' },
  { kind: 'heading', id: 'annex', level: 1, inlines: [text('4 Annex')] },
];

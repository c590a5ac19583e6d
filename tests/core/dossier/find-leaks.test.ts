import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { composeDossier } from '#core/dossier/compose-dossier.ts';
import { findFontsFolder } from '#core/dossier/fonts-folder.ts';
import { FontSet } from '#core/pdf/text/font-set.ts';
import { loadDossierSource } from '#core/dossier/load-dossier-source.ts';
import { readPdfText } from '#core/pdf/read-pdf-text.ts';
import { renderPdf } from '#core/pdf/render-pdf.ts';
import type { DossierDocument } from '#shared/dossier/document-model.ts';
import { findLeaks } from '#shared/dossier/projection/find-leaks.ts';
import { withheldValues } from '#shared/dossier/projection/withheld-values.ts';
import { openTestVault } from '#tests/support/open-test-vault.ts';
import { aName, told, type PersonDraft } from '#tests/support/record-builders.ts';
import { exportTo, fillCase, requestFor } from './dossier-fixtures.ts';
import { temporaryFolder } from '#tests/support/open-test-vault.ts';
import { leftOut } from '#tests/support/dossier-source-builder.ts';

const person = {
  names: [aName('Alim Tursun'), aName('ئالىم تۇرسۇن', { lang: 'ug' }), aName('阿里木', { lang: 'zh-Hans' })],
  notes: { text: 'His cousin drives the night bus.', lang: 'en' },
  birth: { state: 'known', value: { extent: 'moment', edtf: '1990-05-12', basis: 'document' } },
  occupation: {
    state: 'known',
    value: { translations: [], text: 'Keeper of the glass house in the old park', lang: 'en' },
  },
} satisfies Partial<PersonDraft> & { readonly notes: unknown };

/** A dossier of which a line was added behind the back of the projection, printed and read back. */
async function leaksAfterAdding(line: string): Promise<number> {
  const { session } = await openTestVault();
  const caseId = fillCase(session, {
    people: [person],
    incidents: [
      { title: told('Shown') },
      {
        title: told('A visit to the greenhouse by night'),
        when: {
          extent: 'moment',
          edtf: '2021-05',
          basis: 'recollection',
          verbatim: { text: 'the week the lilacs were in bloom', lang: 'en' },
        },
        victims: {
          state: 'known',
          value: [
            { who: { kind: 'described', description: { text: 'a man with a silver umbrella', lang: 'en' } } },
          ],
        },
      },
    ],
  });
  const source = loadDossierSource(session.db, caseId);
  const request = requestFor(session, caseId, {
    leftOutIncidents: leftOut(...source.incidents.slice(1).map(({ id }) => id)),
  });
  const { document } = await composeDossier(session, request, async () => {});
  const seeded: DossierDocument = {
    ...document,
    blocks: [...document.blocks, { kind: 'paragraph', inlines: [{ kind: 'text', text: line }] }],
  };
  const chunks: Uint8Array[] = [];
  await renderPdf(seeded, {
    fonts: new FontSet(findFontsFolder()),
    output: async (chunk) => {
      chunks.push(chunk);
    },
  });
  const pages = await readPdfText(new Uint8Array(Buffer.concat(chunks)));
  const { leaks, scannedValues } = await findLeaks(withheldValues(source, request, []), document, {
    fileTexts: pages.flatMap(({ blocks, furniture }) => [...blocks, ...furniture]),
    pause: async () => {},
  });
  expect(scannedValues).toBeGreaterThan(5);
  return leaks;
}

test.each([
  ['a name', 'seen with Alim Tursun'],
  ['a name in capitals, family name first', 'TURSUN, ALIM'],
  ['a name in Uyghur, with an ending', 'ئالىم تۇرسۇننىڭ ئاكىسى'],
  ['a name in Chinese', '警察问阿里木在哪里'],
  ['an internal note', 'His cousin drives the night bus.'],
  ['a left-out incident', 'A visit to the greenhouse by night'],
  ['words for somebody in a left-out incident', 'a man with a silver umbrella'],
  ['what a date in a left-out incident was told as', 'the week the lilacs were in bloom'],
  ['the day of birth of somebody who is not named', 'was born on 12 May 1990 in a town'],
  ['what somebody who is not named works as', 'Keeper of the glass house in the old park'],
])('%s in the finished file is found', async (_what, line) => {
  expect(await leaksAfterAdding(line)).toBe(1);
});

test('control: a file that holds nothing withheld passes', async () => {
  expect(await leaksAfterAdding('An ordinary line about the weather in March.')).toBe(0);
});

test('a name that is also a word of the form does not stop every dossier', async () => {
  const { session } = await openTestVault();
  const caseId = fillCase(session, {
    people: [{ names: [aName('May')] }],
    incidents: [
      { title: told('Call'), when: { extent: 'moment', edtf: '2022-05-12', basis: 'recollection' } },
    ],
  });
  const file = join(temporaryFolder(), 'dossier.pdf');
  await exportTo(session, requestFor(session, caseId), file);
  const pages = await readPdfText(new Uint8Array(readFileSync(file)));
  expect(pages.flatMap(({ blocks }) => blocks).join('\n')).toContain('12 May 2022');
});

test('somebody who is not named is not named by the document of somebody who is', async () => {
  const { session } = await openTestVault();
  const caseId = fillCase(session, {
    people: [
      { names: [aName('Alim Sample', { inDocument: 'passport that Zohra Example kept for him' })] },
      { names: [aName('Zohra Example')] },
    ],
  });
  const request = requestFor(session, caseId);
  const [first] = request.people;
  const read = async (people: typeof request.people) => {
    const file = join(temporaryFolder(), 'dossier.pdf');
    await exportTo(session, { ...request, people }, file);
    const pages = await readPdfText(new Uint8Array(readFileSync(file)));
    return pages.flatMap(({ blocks }) => blocks).join('\n');
  };
  const text = await read(request.people.map((one) => (one === first ? { ...one, mode: 'named' } : one)));
  expect(text).toMatch(/passport that W-\d\d kept for him/u);
  expect(text).not.toContain('Zohra');
  expect(await read(request.people.map((one) => ({ ...one, mode: 'named' })))).toContain('Zohra');
});

/** A dossier into which a fault of the projection let the same name stand in two texts. */
async function lettingStand(accepted: readonly { readonly field: string; readonly text: string }[]) {
  const { session } = await openTestVault();
  const caseId = fillCase(session, { people: [person], incidents: [{ title: told('Shown') }] });
  const source = loadDossierSource(session.db, caseId);
  const request = requestFor(session, caseId);
  const { document } = await composeDossier(session, request, async () => {});
  const seeded: DossierDocument = {
    ...document,
    blocks: [
      ...document.blocks,
      ...[first, second].map(({ field, text }) => ({
        kind: 'paragraph' as const,
        inlines: [{ kind: 'text' as const, text, field }],
      })),
    ],
  };
  const values = withheldValues(
    source,
    request,
    accepted.map((place) => ({ ...place, recordId: null, words: 'Alim Tursun' })),
  );
  return async (fileTexts: readonly string[]) =>
    (await findLeaks(values, seeded, { fileTexts, pause: async () => {} })).leaks;
}

const first = { field: 'IN-01, narrative', text: 'A shop called Alim Tursun sells bread.' };
const second = { field: 'IN-02, narrative', text: 'They asked at night for Alim Tursun, again.' };

test('words that were let stand hold for this text alone, in the document as in the file', async () => {
  const both = await lettingStand([first, second]);
  expect(await both([first.text, second.text])).toBe(0);
  expect(await both([first.text, second.text, 'seen with Alim Tursun by the gate'])).toBe(1);
  expect(await both([first.text, second.text, 'Alim Tursun'])).toBe(1);
  const one = await lettingStand([first]);
  expect(await one([first.text])).toBe(1);
  const sameFieldOtherText = await lettingStand([first, { ...second, text: 'They asked for Alim Tursun.' }]);
  expect(await sameFieldOtherText([first.text])).toBe(1);
  const otherField = await lettingStand([first, { ...second, field: 'IN-03, narrative' }]);
  expect(await otherField([first.text])).toBe(1);
});

test('what was let stand is known again in a file that breaks its lines, pages and cells elsewhere', async () => {
  const both = await lettingStand([first, second]);
  expect(await both(['A shop called Alim\nTursun sells', 'bread.', 'Alim Tursun, again.'])).toBe(0);
});

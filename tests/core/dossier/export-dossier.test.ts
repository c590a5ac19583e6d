import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createIdSource } from '#core/crypto/id-source.ts';
import type { Random } from '#core/crypto/random.ts';
import { sql } from '#core/database/sql.ts';
import { findFontsFolder } from '#core/dossier/fonts-folder.ts';
import { prepareDossier } from '#core/dossier/prepare-dossier.ts';
import { FontSet } from '#core/pdf/text/font-set.ts';
import { readPdfText, joinPdfText } from '#core/pdf/read-pdf-text.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { openTestVault, temporaryFolder, testDeps, type TestDeps } from '#tests/support/open-test-vault.ts';
import { aName, told } from '#tests/support/record-builders.ts';
import { withoutRights } from '#tests/support/without-rights.ts';
import { exportTo, fillCase, letStand, requestFor } from './dossier-fixtures.ts';

/** With the same random bytes in every vault, so that two of them draw the same codes. */
function sameDeps(): TestDeps {
  const deps = testDeps();
  let pieces = 0;
  const random: Random = {
    bytes(length) {
      pieces += 1;
      return new Uint8Array(createHash('shake256', { outputLength: length }).update(String(pieces)).digest());
    },
  };
  return { ...deps, random, ids: createIdSource(deps.clock, random) };
}

const alim = { names: [aName('Alim Tursun')] };

async function textOf(file: string): Promise<string> {
  return joinPdfText(await readPdfText(new Uint8Array(readFileSync(file))));
}

function exportedCount(db: Parameters<typeof requestFor>[0]['db']): number {
  return Number(db.value(sql`SELECT count(*) FROM audit_entry WHERE action = 'dossier-exported'`));
}

test('an exported dossier is a readable file for this account only, and its export is in the audit chain', async () => {
  const { session } = await openTestVault();
  const caseId = fillCase(session, { people: [alim], incidents: [{ title: told('A call to Alim Tursun') }] });
  const folder = temporaryFolder();
  const file = join(folder, 'dossier.pdf');
  const { pages, bytes, sha256 } = await exportTo(session, requestFor(session, caseId), file);

  expect(readdirSync(folder)).toEqual(['dossier.pdf']);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(bytes).toBe(statSync(file).size);
  expect(sha256).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'));
  const text = await textOf(file);
  expect(text).toMatch(/A call to W-[1-9]\d/u);
  expect(text).not.toContain('Alim');
  expect(text).toContain(`page ${String(pages)} of ${String(pages)}`);
  expect(exportedCount(session.db)).toBe(1);
});

test('two vaults that differ only in what is withheld give the same file, byte for byte', async () => {
  const hashes = [];
  for (const [name, note] of [
    ['Alim Tursun', 'lives above a bakery'],
    ['Wilhelmina Featherstone', 'plays chess by post'],
  ] as const) {
    const { session } = await openTestVault({ deps: sameDeps() });
    const caseId = fillCase(session, {
      reference: 'CASE-2026-0001',
      people: [{ names: [aName(name)], notes: { text: note, lang: 'en' } }],
      incidents: [
        {
          title: told(`A call to ${name}`),
          narrative: {
            translations: [],
            text: `They asked ${name} to come home. ${name} refused.`,
            lang: 'en',
          },
        },
      ],
    });
    const file = join(temporaryFolder(), 'dossier.pdf');
    hashes.push((await exportTo(session, requestFor(session, caseId), file)).sha256);
  }
  expect(hashes[0]).toBe(hashes[1]);
});

test('the next dossier of a case bears the next version', async () => {
  const { session } = await openTestVault();
  const caseId = fillCase(session);
  const folder = temporaryFolder();
  await exportTo(session, requestFor(session, caseId), join(folder, 'first.pdf'));
  await exportTo(session, requestFor(session, caseId), join(folder, 'second.pdf'));
  expect(await textOf(join(folder, 'first.pdf'))).toContain('version 1');
  expect(await textOf(join(folder, 'second.pdf'))).toContain('version 2');
});

test('an export that is cancelled half way leaves no file and no trace', async () => {
  const { session } = await openTestVault();
  const caseId = fillCase(session, {
    incidents: Array.from({ length: 40 }, (_, index) => ({ title: told(`Incident ${String(index)}`) })),
  });
  const folder = temporaryFolder();
  const abort = new AbortController();
  const seen: (readonly [name: string, bytes: number])[][] = [];
  const failure = await failureOf(() =>
    exportTo(session, requestFor(session, caseId), join(folder, 'dossier.pdf'), {
      signal: abort.signal,
      pause: async () => {
        seen.push(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size] as const));
        if ((seen.at(-1) ?? []).length > 0) abort.abort();
        if (abort.signal.aborted) throw new AppError('ipc/cancelled');
      },
    }),
  );
  expect(failure).toMatchObject({ code: 'ipc/cancelled' });
  expect(seen.at(-1)).toEqual([[expect.stringMatching(/^dossier\.pdf\.[0-9a-f]{16}\.part$/u), 0]]);
  expect(readdirSync(folder)).toEqual([]);
  expect(exportedCount(session.db)).toBe(0);
});

test('nothing of a dossier is on the disk before it has been searched, then all of it under another name', async () => {
  const { session } = await openTestVault();
  const caseId = fillCase(session, { people: [alim], incidents: [{ title: told('A call') }] });
  const folder = temporaryFolder();
  const sizes = new Set<number>();
  const names = new Set<string>();
  const { bytes } = await exportTo(session, requestFor(session, caseId), join(folder, 'dossier.pdf'), {
    pause: async () => {
      for (const name of readdirSync(folder)) {
        names.add(name);
        sizes.add(statSync(join(folder, name)).size);
      }
    },
  });
  expect([...sizes]).toEqual([0, bytes]);
  expect(names).not.toContain('dossier.pdf');
  expect(readdirSync(folder)).toEqual(['dossier.pdf']);
});

test('a vault that is locked during an export leaves no file', async () => {
  const { session } = await openTestVault();
  const caseId = fillCase(session);
  const folder = temporaryFolder();
  await failureOf(() =>
    exportTo(session, requestFor(session, caseId), join(folder, 'dossier.pdf'), {
      pause: async () => session.close(),
    }),
  );
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that is there already is not overwritten', async () => {
  const { session } = await openTestVault();
  const caseId = fillCase(session);
  const file = join(temporaryFolder(), 'dossier.pdf');
  writeFileSync(file, 'mine');
  const failure = await failureOf(() => exportTo(session, requestFor(session, caseId), file));
  expect(failure).toMatchObject({ code: 'file/already-exists' });
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test('a folder that may not be written is named as such', async () => {
  const { session, folder: vaultFolder } = await openTestVault();
  // The files of the vault are looked at on the way, by somebody without rights here.
  for (const path of [vaultFolder, dirname(vaultFolder)]) chmodSync(path, 0o711);
  const caseId = fillCase(session);
  const folder = temporaryFolder();
  const closed = join(folder, 'closed');
  mkdirSync(closed);
  chmodSync(closed, 0o555);
  chmodSync(folder, 0o755);
  const failure = await withoutRights(() =>
    failureOf(() => exportTo(session, requestFor(session, caseId), join(closed, 'dossier.pdf'))),
  );
  expect(failure).toMatchObject({ code: 'file/not-writable' });
  expect(readdirSync(closed)).toEqual([]);
  const missing = await failureOf(() =>
    exportTo(session, requestFor(session, caseId), join(folder, 'no-such-folder', 'dossier.pdf')),
  );
  expect(missing).toMatchObject({ code: 'file/not-writable' });
});

test('without an incident there is nothing to print', async () => {
  const { session } = await openTestVault();
  const caseId = fillCase(session, { incidents: [] });
  const folder = temporaryFolder();
  const failure = await failureOf(() =>
    exportTo(session, requestFor(session, caseId), join(folder, 'dossier.pdf')),
  );
  expect(failure).toMatchObject({ code: 'dossier/nothing-to-print' });
  expect(readdirSync(folder)).toEqual([]);
});

test('words near to a withheld name stop the export until somebody lets them stand', async () => {
  const { session } = await openTestVault();
  const caseId = fillCase(session, { people: [alim], incidents: [{ title: told('They asked for Alim') }] });
  const file = join(temporaryFolder(), 'dossier.pdf');
  const failure = await failureOf(() => exportTo(session, requestFor(session, caseId), file));
  expect(failure).toMatchObject({ code: 'dossier/undecided', params: { count: 1 } });
  await letStand(session, requestFor(session, caseId), ['Alim']);
  await exportTo(session, requestFor(session, caseId), file);
  expect(await textOf(file)).toContain('They asked for Alim');
});

test('sharp case 22: a message with emoji and a rare Han character is exported with the characters readable or marked in place', async () => {
  const { session } = await openTestVault();
  const caseId = fillCase(session, {
    incidents: [{ title: told('Message 😭🙏 from \u{20bb7}\u{20021}') }],
  });
  const file = join(temporaryFolder(), 'dossier.pdf');
  const request = requestFor(session, caseId);
  await exportTo(session, request, file);
  const printed = await textOf(file);
  expect(printed).toContain('Message 😭🙏 from [U+20BB7]\u{20021}');
  expect(printed).toContain('each stands in its place as its Unicode code: [U+20BB7].');
});

test('sharp case 22: the finding names the character, leads to its record and field, and does not block', async () => {
  const { session } = await openTestVault();
  const caseId = fillCase(session, { incidents: [{ title: told('Sign \u{20bb7}') }] });
  const { findings, document } = await prepareDossier(session, requestFor(session, caseId), {
    fonts: new FontSet(findFontsFolder()),
    pause: async () => {},
  });
  const found = findings.filter(({ code }) => code === 'missing-glyph');
  expect(found).toEqual([
    expect.objectContaining({
      blocks: false,
      noun: 'incident',
      fields: ['title'],
      printed: {
        field: expect.stringMatching(/IN-01, title$/u),
        characters: [{ character: '\u{20bb7}', drawn: '[U+20BB7]' }],
      },
    }),
  ]);
  expect(found[0]?.recordId).not.toBeNull();
  expect(JSON.stringify(document)).toContain('Sign [U+20BB7]');
});

test('training data is marked on every page', async () => {
  const { session } = await openTestVault({ isTraining: true });
  const caseId = fillCase(session, { incidents: Array.from({ length: 12 }, () => ({})) });
  const file = join(temporaryFolder(), 'dossier.pdf');
  await exportTo(session, requestFor(session, caseId), file);
  const pages = await readPdfText(new Uint8Array(readFileSync(file)));
  expect(pages.length).toBeGreaterThan(3);
  for (const { furniture } of pages) expect(furniture.join(' ')).toContain('TRAINING DATA');
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorCodes } from '#shared/errors/error-codes.ts';
import { countedRecords } from '#shared/i18n/counted-records.ts';
import { createTranslator } from '#shared/i18n/create-translator.ts';
import { resources } from '#shared/i18n/resources.ts';

interface Texts {
  readonly [key: string]: string | Texts;
}

/** Every text by its full key. */
function flatten(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

function holesOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([^},\s]+)/gu)].map((match) => match[1] ?? '').sort();
}

const english = new Map(flatten(resources.en));
const chinese = new Map(flatten(resources['zh-Hans']));

test('both languages have the same keys', () => {
  expect(english.size).toBeGreaterThan(100);
  expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
});

test('no text is empty or has blanks around it', () => {
  const bad = [...english, ...chinese].filter(([, text]) => text.trim() === '');
  expect(bad).toEqual([]);
});

test('the Chinese texts are in Chinese, apart from those that hold no word', () => {
  const foreign = [...chinese].filter(
    ([, text]) => !/\p{Script=Han}/u.test(text) && /\p{L}{4,}/u.test(text.replaceAll(/\{\{.*?\}\}/gu, '')),
  );
  expect(foreign.filter(([key, text]) => english.get(key) !== text)).toEqual([]);
});

test('a translation asks for no value that the English text does not have', () => {
  const unknown = [...chinese].flatMap(([key, text]) =>
    holesOf(text)
      .filter((hole) => !holesOf(english.get(key) ?? '').includes(hole))
      .map((hole) => `${key}: ${hole}`),
  );
  expect(unknown).toEqual([]);
});

test('every file of texts is collected', () => {
  for (const language of ['en', 'zh-Hans'] as const) {
    const files = readdirSync(join(import.meta.dirname, '../../../shared/i18n/locales', language));
    const namespaces = files.map((file) =>
      file.replace(/\.ts$/u, '').replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase()),
    );
    expect(Object.keys(resources[language]).sort()).toEqual(namespaces.sort());
  }
});

test('every error code has a sentence in both languages that asks for the same values', () => {
  for (const code of errorCodes) {
    const sentence = resources.en.errors[code];
    const translated = resources['zh-Hans'].errors[code];
    expect(sentence, code).toMatch(/^[A-Z“].*[.?]$/u);
    expect(translated, code).toMatch(/[。？]$/u);
    expect(holesOf(translated), code).toEqual(holesOf(sentence));
  }
  expect(Object.keys(resources.en.errors).sort()).toEqual([...errorCodes].sort());
});

test('a translator speaks its own language, whatever others speak', () => {
  const [en, zh] = [createTranslator('en'), createTranslator('zh-Hans')];
  expect(en.t('vault/locked', { ns: 'errors' })).toBe(resources.en.errors['vault/locked']);
  expect(zh.t('vault/locked', { ns: 'errors' })).toBe(resources['zh-Hans'].errors['vault/locked']);
});

test('a value is put in as it is, without turning it into HTML', () => {
  const { t } = createTranslator('en');
  expect(t('ipc/invalid-input', { ns: 'errors', field: 'a < b & "c"' })).toContain('a < b & "c"');
});

test('one of a kind is not spoken of as several, also where a sentence counts several kinds', () => {
  const { t } = createTranslator('en');
  const one = { case: 1, person: 1, incident: 1 };
  const records = countedRecords(createTranslator('en'), one);
  const restored = { sequence: 1, at: 'noon', vault: '/v', name: 'v', attachments: 1, records };
  for (const text of [
    t('vault:restore.doneText', restored),
    t('vault:restore.doneWithKey', restored),
    t('travel:done', restored),
    t('cli:restored', restored),
    t('cli:drilled', restored),
    t('cli:travelMade', restored),
  ]) {
    expect(text).toMatch(/\b1 case, 1 person, 1 incident[.,]/u);
  }
  expect(t('cli:drilled', restored)).toContain('1 incident, 1 attachment.');
});

test('records are counted noun by noun, without those that there are none of', () => {
  const [en, zh] = [createTranslator('en'), createTranslator('zh-Hans')];
  const counts = { case: 0, person: 2, incident: 1200 };
  expect(countedRecords(en, counts)).toBe('2 people, 1200 incidents');
  expect(countedRecords(zh, counts)).toBe('2 人、1200 个事件');
  expect(countedRecords(en, {})).toBe('no records');
});

/** What Casekeep counts, in the plural. */
const plurals =
  'attachments|backups|cases|days|decisions|entries|incidents|minutes|pages|people|records|revisions|seconds|sources|values';
const several = new RegExp(`\\{\\{\\w+\\}\\} (?:\\w+ )?(?:${plurals})\\b`, 'u');
const oneOfSeveral = new RegExp(`\\b1 (?:\\w+ )?(?:${plurals})\\b`, 'u');

/** Keys of sentences that would read "1 incidents". */
function withoutFormForOne(texts: ReadonlyMap<string, string>): string[] {
  return [...texts]
    .filter(([key, text]) => !/_(?:one|other)$/u.test(key) && several.test(text))
    .map(([key]) => key);
}

test('a sentence that counts has a form for one', () => {
  const planted = new Map([
    ['wrong', 'Found in {{count}} incidents.'],
    ['right_other', 'Found in {{count}} incidents.'],
  ]);
  expect(withoutFormForOne(planted)).toEqual(['wrong']);
  // Their numbers are limits, or more than four, never one.
  const limits = [
    'dossier.manyIncidents',
    'errors.user/too-many',
    'forms.error.tooMany',
    'history.chain.attachmentsMore',
  ];
  expect(withoutFormForOne(english).sort()).toEqual(limits);
});

test('one of a kind is not spoken of as several where something is refused or done', () => {
  const { t } = createTranslator('en');
  const one = { count: 1, seconds: 1, entries: 1, found: 0, days: 1 };
  const numbers = {
    pages: 1,
    scannedValues: 1,
    version: 1,
    auditEntries: 1,
    revisions: 1,
    attachments: 1,
    records: countedRecords(createTranslator('en'), { person: 1, incident: 1 }),
  };
  const texts = [
    t('errors:vault/wait', one),
    t('errors:person/still-involved', one),
    t('errors:history/person-not-in-case', one),
    t('errors:dossier/leak-found', one),
    t('errors:dossier/undecided', one),
    t('errors:receipt/cut', one),
    t('backup:age.old', one),
    t('cli:imported', { reference: 'R', ...numbers }),
    t('cli:dossier', { file: 'f', sha256: '0', ...numbers }),
    t('cli:verified', numbers),
    t('cli:backedUp', { sequence: 1, bytes: 9, newAttachments: 1, removed: 0, ...numbers }),
    t('cli:copiedIn', { vault: 'v', ...numbers }),
    t('dossier:cover.readChronology', one),
  ];
  for (const text of texts) {
    expect(text).toMatch(
      /\b(?:1|one) (?:\w+ )?(?:second|incident|person|value|decision|entry|day|page|attachment)\b/u,
    );
    expect(text).not.toMatch(oneOfSeveral);
    expect(text).not.toMatch(/\$t|undefined/u);
  }
});

test('what somebody typed is never taken for the name of another text', () => {
  const { t } = createTranslator('en');
  const vault = '$t(records:yes)';
  expect(t('cli:travelMade', { vault, records: '1 case' })).toContain(`Made the travel vault ${vault}:`);
});

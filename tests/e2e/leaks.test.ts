import { spawn } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync, deflateSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseFields } from '#shared/cases/case.ts';
import { incidentFields } from '#shared/incidents/incident.ts';
import { personFields } from '#shared/people/person.ts';
import { recordNouns, type RecordNoun } from '#shared/records/record.ts';
import { killApp } from '../support/kill-app.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { launchStandIn } from '../support/launch-stand-in.ts';
import { canaryWords, createCanary } from '../support/leaks/canary.ts';
import { canarySession, type CanarySession } from '../support/leaks/canary-session.ts';
import { canaryForms } from '../support/leaks/canary-forms.ts';
import { findCanary, formsIn } from '../support/leaks/find-canary.ts';
import { processTree } from '../support/machine/process-tree.ts';
import { routePatterns } from '../support/route-patterns.ts';
import { saidPaths, sayablePaths, textsOf } from '../support/leaks/said-paths.ts';
import { typeEverywhere, untypedNames, watchTyping } from '../support/leaks/type-everywhere.ts';
import { untilEmptied } from '../support/page-ready.ts';
import { screens } from '../support/screens.ts';

const repository = join(import.meta.dirname, '..', '..');
const root = mkdtempSync(join(tmpdir(), 'casekeep-leaks-'));
const newFolder = (name: string) => {
  const path = join(root, name);
  mkdirSync(path);
  return path;
};
const profile = newFolder('profile');
const temp = newFolder('temp');
const home = newFolder('home');
const vaults = newFolder('vaults');
/** What a person exports by choice is outside the others. */
const exported = newFolder('exported');
const searched = [profile, temp, home, vaults];
const vaultFolder = join(vaults, 'office.casekeep');
const dossierFile = join(exported, 'dossier.pdf');
const env = { HOME: home, TMPDIR: temp, TMP: temp, TEMP: temp };

const canary = createCanary();
let count = 0;
const words = () => canaryWords(canary, (count += 1));
const passphrase = `${words()} ${words()}`;

/** Dialogs, and what stands before the vault. */
/** What is typed into outside of routes, by the component that asks for it. Those without a text field are here too. */
const asked: Readonly<Record<string, readonly string[]>> = {
  AddUserDialog: ['add somebody'],
  CheckReceiptDialog: ['check a receipt'],
  CopyInForm: [],
  CreateVaultForm: ['new vault'],
  DiscardDialog: [],
  ErasePersonDialog: ['erase a person'],
  // It shows what a file says and asks for no word.
  ImportCaseDialog: [],
  KeyDialog: ['make a recovery key'],
  LetInForm: ['a new passphrase by the recovery key'],
  PassphraseDialog: ['change passphrase', 'reset a passphrase'],
  ProveDialog: ['type the recovery key back'],
  ReceiptDialog: [],
  RecoverForm: ['recovery'],
  RemoveUserDialog: ['remove somebody'],
  RestoreDialog: [],
  RestoreForm: ['restore', 'restore a backup', 'restore by the recovery key'],
  RoleDialog: ['change a role'],
  RotateDialog: ['renew the data key'],
  SyncedPlaceDialog: [],
  TravelDialog: ['travel vault'],
  UnlockForm: ['unlock'],
};

/** Nouns of which the session was asked whether it said all that can be said. */
const nounsAsked: RecordNoun[] = [];
let app: LaunchedApp;
let session: CanarySession;
let control: LaunchedApp | undefined;

beforeAll(async () => {
  app = await launchApp({ userData: profile, env });
  session = await canarySession(app, {
    vaultFolder,
    passphrase,
    dossierFile,
    travelFolder: join(vaults, 'trip.casekeep'),
    backupFolder: newFolder('vaults/backups'),
    restoredFolder: join(vaults, 'restored.casekeep'),
    words,
  });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await control?.[Symbol.asyncDispose]();
  rmSync(root, { recursive: true, maxRetries: 5 });
});

describe('the session that is searched for', () => {
  test('went to every screen and every dialog that the app has', () => {
    const names = [...routePatterns(), 'palette', ...Object.values(asked).flat()];
    expect([...session.typed.keys()].sort()).toEqual(names.sort());
  });

  test('knows every dialog and every form outside of routes', () => {
    expect(Object.keys(asked)).toEqual(dialogs());
  });

  test('typed into the fields of every screen that has some', () => {
    const without = [...session.typed].filter(([, fields]) => fields === 0).map(([route]) => route);
    expect(without.sort()).toEqual([
      '/activity',
      '/backup',
      '/cases/$caseId',
      '/cases/$caseId/history',
      '/cases/$caseId/incidents',
      '/guide',
      '/incidents/$incidentId',
      '/incidents/$incidentId/history',
      '/limits',
      '/people/$personId',
      '/people/$personId/history',
      '/settings',
    ]);
  });

  test.each([
    // Here and below, choices that no form makes for anybody, nor this walk: they hold no word.
    ['a case', 'case', caseFields, ['objective.value.translations[].kind', 'summary.translations[].kind']],
    [
      'a person',
      'person',
      personFields,
      [
        'birth.value.timeLocal',
        'birth.value.timeZone',
        'birth.value.basis',
        'occupation.value.translations[].kind',
        ...onOtherDates('birth.value'),
      ],
    ],
    [
      'an incident',
      'incident',
      incidentFields,
      [
        'demands.value[].deadline.value.timeLocal',
        'demands.value[].deadline.value.timeZone',
        'demands.value[].isExplicit.value',
        'sources[].date.value.timeLocal',
        'sources[].date.value.timeZone',
        'demands.value[].deadline.value.basis',
        'exactWords[].translations[].kind',
        'narrative.translations[].kind',
        'places.value[].precision',
        'sources[].date.value.basis',
        'title.translations[].kind',
        'when.basis',
        // Asked for where there are several victims and acts.
        'acts.value[].victims',
        'acts.value[].victims[]',
        'involvements.value[].acts',
        'involvements.value[].acts[]',
        // Somebody is a person of the vault or described in words; the victims are both.
        'exactWords[].speaker.value.personId',
        'involvements.value[].actor.personId',
        'familyPressure.value[].relative.value.personId',
        ...onOtherDates('demands.value[].deadline.value'),
        ...onOtherDates('sources[].date.value'),
      ],
    ],
  ] as const)('said everything that %s can say and the form offers', (_name, noun, schema, notOffered) => {
    nounsAsked.push(noun);
    const record = session.records[noun];
    const said = saidPaths(record);
    expect([...sayablePaths(schema)].filter((path) => !said.has(path)).sort()).toEqual(
      [...notOffered].sort(),
    );
    const words = textsOf(record).filter(({ path }) =>
      /(?:text|codeword|title|note|titleAsStated|inDocument)$/u.test(path),
    );
    expect(words.length).toBeGreaterThan(2);
    expect(words.filter(({ text }) => !text.includes(canary.latin))).toEqual([]);
  });

  test('was asked what it said of every noun', () => {
    expect(nounsAsked.toSorted()).toEqual(recordNouns.toSorted());
  });

  test('exported a dossier to where the person wanted it', () => {
    expect(statSync(dossierFile).size).toBeGreaterThan(10_000);
  });

  test('would have noticed a field that was left out', async () => {
    await app.page.evaluate(() => {
      const input = document.createElement('input');
      input.setAttribute('aria-label', 'planted');
      document.querySelector('main')?.append(input);
    });
    expect(await untypedNames(app.page)).toEqual(['planted']);
  });
});

/** Of a date in another calendar, or of something that happened several times, neither of which this walk chooses. */
function onOtherDates(path: string): readonly string[] {
  return ['calendar.code', 'calendar.words', 'times'].map((part) => `${path}.${part}`);
}

/** What the system tells any program of this account about the processes of the app: arguments and environment. */
function toldByTheSystem(rootId: number): readonly (readonly [string, Buffer])[] {
  return processTree(rootId).flatMap((id) =>
    ['cmdline', 'environ'].flatMap((name) => {
      const path = join('/proc', String(id), name);
      try {
        return [[path, readFileSync(path)] as const];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    }),
  );
}

const isTold = existsSync('/proc/self/environ');

describe('nothing that was typed is found', () => {
  test.runIf(isTold)(
    'in arguments and environments while the vault is open, where one would be seen',
    async () => {
      const { main } = await app.processIds();
      const forms = canaryForms(canary);
      const told = toldByTheSystem(main);
      expect(told.length).toBeGreaterThan(6);
      expect(told.filter(([, bytes]) => formsIn(bytes, forms).length > 0)).toEqual([]);
      const control = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', canary.latin], {
        env: { KEPT: canary.han },
      });
      try {
        await expect
          .poll(() => toldByTheSystem(control.pid ?? 0).map(([, bytes]) => formsIn(bytes, forms).length > 0))
          .toEqual([true, true]);
      } finally {
        control.kill();
      }
    },
  );

  test('in the window or below profile, temp, home and vault after lock', async () => {
    await untilEmptied(app.page, () => app.page.keyboard.press('Control+l'));
    expect(await app.page.content()).not.toContain(canary.latin);
    expect(await app.page.title()).toBe('Casekeep');
    const { findings, files } = findCanary(canary, searched);
    expect(findings).toEqual([]);
    expect(filesBelow(profile, files)).toBeGreaterThan(5);
    expect(filesBelow(vaults, files)).toBeGreaterThan(1);
  });

  test('after every process was killed with kill -9 in the middle of a draft', async () => {
    await unlock();
    await typeDraft();
    await killApp(app);
    const { findings, files } = findCanary(canary, searched);
    expect(findings).toEqual([]);
    expect(filesBelow(profile, files)).toBeGreaterThan(5);
    // A dictionary would say that the words were checked.
    expect(files.filter((path) => path.endsWith('.bdic'))).toEqual([]);
    expect(files).toContain(join(vaultFolder, 'vault.db-wal'));
  });

  test('after the app was started again, used and quit', async () => {
    const log = app.logs();
    app = await launchApp({ userData: profile, env });
    await unlock();
    await typeDraft();
    expect(await app.quit()).toBe(0);
    const { findings, files } = findCanary(canary, searched);
    expect(findings).toEqual([]);
    expect(filesBelow(vaults, files)).toBeGreaterThan(1);
    expect(readdirSync(profile, { recursive: true }).sort()).toEqual([
      'computer-mark',
      'settings.json',
      'slot-marks',
    ]);
    expect(log + app.logs()).not.toContain(canary.latin);
  });
});

describe('a canary that leaks is found', () => {
  const text = canaryWords(canary, 0);
  const bytes = (encoding: BufferEncoding) => Buffer.from(text, encoding);
  const han = [...canary.han];
  const leaks: Readonly<Record<string, string | Buffer>> = {
    'UTF-8': text,
    'UTF-16LE': bytes('utf16le'),
    'UTF-16BE': bytes('utf16le').swap16(),
    'upper case': text.toUpperCase(),
    'upper case in UTF-16LE': Buffer.from(text.toUpperCase(), 'utf16le'),
    'without its first letters': text.slice(3),
    'Chinese only': canary.han,
    'Chinese only, UTF-16BE': Buffer.from(canary.han, 'utf16le').swap16(),
    'JSON escapes': JSON.stringify(han.map((each) => `\\u${each.charCodeAt(0).toString(16)}`))
      .replaceAll('\\\\', '\\')
      .replaceAll('","', ''),
    'an address': encodeURIComponent(canary.han),
    'HTML references': han.map((each) => `&#x${each.charCodeAt(0).toString(16).toUpperCase()};`).join(''),
    hex: bytes('utf8').toString('hex'),
    'hex in upper case': bytes('utf8').toString('hex').toUpperCase(),
    ...Object.fromEntries(
      [0, 1, 2].flatMap((offset) => [
        [`base64 at ${offset}`, Buffer.concat([Buffer.alloc(offset), bytes('utf8')]).toString('base64')],
        [
          `base64 of UTF-16LE at ${offset}`,
          Buffer.concat([Buffer.alloc(offset), bytes('utf16le')]).toString('base64'),
        ],
      ]),
    ),
    gzip: gzipSync(text),
    'zlib in the middle of something': Buffer.concat([Buffer.from('head'), deflateSync(text)]),
    zstd: zstdCompressSync(text),
  };

  test.each(Object.entries(leaks))('in %s, in every folder', (_name, leak) => {
    for (const folder of searched) {
      const path = join(folder, 'deep', 'leak.bin');
      mkdirSync(dirname(path));
      writeFileSync(path, Buffer.concat([Buffer.from('before '), Buffer.from(leak), Buffer.from(' after')]));
      const { findings } = findCanary(canary, searched);
      rmSync(dirname(path), { recursive: true, maxRetries: 5 });
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.filter((finding) => !finding.startsWith(path))).toEqual([]);
    }
  });

  test.each(['file', 'folder'])('in the name of a %s', (kind) => {
    for (const folder of searched) {
      const path = join(folder, canary.latin);
      if (kind === 'file') writeFileSync(path, '');
      else mkdirSync(path);
      const { findings } = findCanary(canary, searched);
      rmSync(path, { recursive: true, maxRetries: 5 });
      expect(findings).toEqual([`${path}: name, Latin, UTF-8`]);
    }
  });

  test('in what a page without our policies keeps in storages of the browser, after kill -9 too', async () => {
    const userData = newFolder('unguarded');
    control = await launchStandIn({
      mainFolder: import.meta.dirname,
      mainScript: join(repository, 'tests', 'support', 'unguarded-shell.ts'),
      userData,
      headless: true,
      env,
    });
    await control.page.evaluate(async (kept) => {
      localStorage.setItem('kept', kept);
      document.cookie = `kept=${encodeURIComponent(kept)}; max-age=100000`;
      await new Promise((resolve) => {
        const request = indexedDB.open('kept', 1);
        request.addEventListener('upgradeneeded', () =>
          request.result.createObjectStore('kept').put(kept, 1),
        );
        request.addEventListener('success', resolve);
      });
      await (await caches.open('kept')).put('/kept', new Response(kept));
    }, text);
    const places = ['Local Storage', 'IndexedDB', 'CacheStorage'];
    // The browser writes some of it when it sees fit.
    await expect.poll(() => placesOf(userData, places), { interval: 500 }).toEqual(places);
    await killApp(control);
    expect(placesOf(userData, places)).toEqual(places);
  });
});

async function unlock(): Promise<void> {
  const { page } = app;
  await watchTyping(page);
  await app.answerDialogs(vaultFolder);
  await page.getByRole('button', { name: /^Open (?:a vault…|another vault)$/u }).click();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
}

/** Words that are in the search and in a form when the app ends. */
async function typeDraft(): Promise<void> {
  const { page } = app;
  const { codeword } = session.records.case;
  const on = screens(page);
  await on.search(words());
  await on.openCase(codeword);
  await on.newIncident();
  await typeEverywhere(page, words);
  await page.getByText(/^Draft kept in the vault/u).waitFor();
}

function filesBelow(folder: string, files: readonly string[]): number {
  return files.filter((path) => path.startsWith(folder)).length;
}

function placesOf(folder: string, places: readonly string[]): readonly string[] {
  const { findings } = findCanary(canary, [folder]);
  return places.filter((place) => findings.some((finding) => finding.includes(place)));
}

/** Names of the components that ask for something in a dialog, or before a vault is open. */
function dialogs(): readonly string[] {
  const folder = join(repository, 'renderer');
  const files = globSync(['features/**/*.tsx', 'records/*.tsx'], { cwd: folder });
  return files
    .flatMap((file) => [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/^(?:export )?function (\w+(?:Dialog|Form))\(/gmu),
    ])
    .map(([, name = '']) => name)
    .sort();
}

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anArchive } from '../../core/archive/an-archive.ts';
import { askApp } from '../../support/call-app.ts';
import { killApp } from '../../support/kill-app.ts';
import { launchApp, type LaunchedApp } from '../../support/launch-app.ts';
import { openNewVault } from '../../support/open-new-vault.ts';
import { untilEmptied } from '../../support/page-ready.ts';
import { PASSPHRASE } from '../../support/screens.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-unfinished-'));
const userData = join(folder, 'user-data');
const vaultFolder = join(folder, 'office.casekeep');
const shelf = join(folder, 'shelf');
/** Large enough that writing it takes longer than seeing that it has begun. */
const INCIDENTS = 3000;
const word = 'What they said on the phone';
const foreign = ['export.json.part', 'export.json.0123456789abcdef.part'];
let app: LaunchedApp;
let number = 0;

async function place(purpose: string, path: string): Promise<string> {
  await app.answerDialogs(path);
  return (await askApp<{ ticket: string }>(app.page, 'desktop.choosePlace', { purpose })).ticket;
}

async function unlock(): Promise<void> {
  await askApp(app.page, 'vault.unlock', {
    folder: await place('open-vault', vaultFolder),
    passphrase: PASSPHRASE,
  });
}

beforeAll(async () => {
  mkdirSync(shelf);
  for (const name of foreign) writeFileSync(join(shelf, name), 'of somebody else');
  app = await launchApp({ userData });
  await openNewVault(app, vaultFolder);
  const archive = anArchive(INCIDENTS);
  const [first, ...others] = archive.incident;
  const source = join(folder, 'import.json');
  writeFileSync(
    source,
    JSON.stringify({
      ...archive,
      incident: [
        { ...first, fields: { ...first?.fields, title: { text: word, lang: 'en', translations: [] } } },
        ...others,
      ],
    }),
  );
  await askApp(app.page, 'archive.import', { source: await place('open-archive', source) });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

/** Stops core at the moment when part of an archive is on the disk, and resolves with that part. */
async function stopInTheMiddle(): Promise<{ readonly part: string; readonly text: string }> {
  const { rows } = await askApp<{ rows: readonly { id: string }[] }>(app.page, 'case.list', {
    sort: 'reference',
    direction: 'ascending',
    filter: {},
    page: 0,
  });
  const { core = 0 } = await app.processIds();
  for (;;) {
    const name = `export-${String((number += 1))}.json`;
    const target = await place('save-archive', join(shelf, name));
    const isOver = new AbortController();
    const part = new Promise<string | undefined>((resolve) => {
      const watcher = watch(shelf, { signal: isOver.signal }, (_event, changed) => {
        if (changed?.startsWith(`${name}.`) !== true || sizeOf(changed) === 0) return;
        process.kill(core, 'SIGSTOP');
        watcher.close();
        resolve(changed);
      });
      isOver.signal.addEventListener('abort', () => resolve(undefined));
    });
    await app.page.evaluate(
      ([caseId, ticket]) => {
        window.bridge.post({
          type: 'call',
          callId: 3_000_000,
          operation: 'archive.export',
          input: { caseId, target: ticket },
        });
        window.bridge.listen((message) => {
          const said = message as { callId?: number; type: string };
          if (said.callId === 3_000_000 && said.type === 'done')
            Object.assign(window, { isExportOver: true });
        });
      },
      [rows[0]?.id, target] as const,
    );
    void app.page
      .waitForFunction(() => 'isExportOver' in window)
      .then(
        () => isOver.abort(),
        () => {},
      );
    const seen = await part;
    if (seen !== undefined && readdirSync(shelf).includes(seen)) {
      return { part: seen, text: readFileSync(join(shelf, seen), 'utf8') };
    }
    // It was over before it could be stopped.
    process.kill(core, 'SIGCONT');
    rmSync(join(shelf, name), { force: true });
    await app.page.evaluate(() => Reflect.deleteProperty(window, 'isExportOver'));
  }
}

function sizeOf(name: string): number {
  return statSync(join(shelf, name), { throwIfNoEntry: false })?.size ?? 0;
}

async function expectOnlyForeign(): Promise<void> {
  await expect.poll(() => readdirSync(shelf).sort()).toEqual([...foreign].sort());
  for (const name of foreign) expect(readFileSync(join(shelf, name), 'utf8')).toBe('of somebody else');
}

it('a lock in the middle of an export leaves nothing, also when core has to be killed', async () => {
  expect((await stopInTheMiddle()).text).toContain(word);
  await untilEmptied(app.page, () => app.power.emit('suspend'));
  await expectOnlyForeign();
});

it('a core that is killed in the middle of an export leaves nothing', async () => {
  await unlock();
  expect((await stopInTheMiddle()).text).toContain(word);
  const { core = 0 } = await app.processIds();
  await untilEmptied(app.page, async () => process.kill(core, 'SIGKILL'));
  await expectOnlyForeign();
});

it('an app that is killed in the middle of an export leaves a part, which the next unlock removes', async () => {
  await unlock();
  const { part } = await stopInTheMiddle();
  await killApp(app);
  // The control: a part is left where nobody is left to remove it, and no file outside the vault names it.
  expect(readFileSync(join(shelf, part), 'utf8')).toContain(word);
  expect(textUnder(userData)).not.toContain(part);
  expect(textUnder(userData)).not.toContain(shelf);
  app = await launchApp({ userData });
  expect(readdirSync(shelf)).toContain(part);
  await unlock();
  await expectOnlyForeign();
});

function textUnder(path: string): string {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

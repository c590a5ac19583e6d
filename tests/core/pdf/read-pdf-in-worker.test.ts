import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readPdfInWorker } from '#core/pdf/read-pdf-in-worker.ts';
import { readPdfText } from '#core/pdf/read-pdf-text.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { temporaryFolder } from '#tests/support/open-test-vault.ts';
import { aDocument, paragraph, renderToBytes } from './pdf-fixtures.ts';

const never = new AbortController().signal;

async function aPdf(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await renderToBytes(aDocument([paragraph('He said ئۇچۇر at noon.')])));
}

test('a thread reads what is read without one', async () => {
  const bytes = await aPdf();
  const expected = await readPdfText(bytes.slice());
  expect(expected[0]?.blocks).toEqual(['He said ئۇچۇر at noon.']);
  expect(await readPdfInWorker(bytes, never)).toEqual(expected);
  expect(bytes).toHaveLength(0);
});

test('reading ends when the caller gives up, before it began and in the middle', async () => {
  const bytes = await aPdf();
  expect(await failureOf(() => readPdfInWorker(bytes.slice(), AbortSignal.abort()))).toMatchObject({
    code: 'ipc/cancelled',
  });
  const abort = new AbortController();
  const reading = failureOf(() => readPdfInWorker(bytes, abort.signal));
  abort.abort();
  expect(await reading).toMatchObject({ code: 'ipc/cancelled' });
});

test('a file that cannot be read is refused without a word of it', async () => {
  const failure = await failureOf(() =>
    readPdfInWorker(new TextEncoder().encode('%PDF-1.7 Alim Tursun'), never),
  );
  expect(String(failure)).toBe('Error: the PDF was not read back');
});

test('whatever comes of it, the thread has ended', async () => {
  const threads: Worker[] = [];
  const note = (thread: Worker) => threads.push(thread);
  process.on('worker', note);
  onTestFinished(() => {
    process.off('worker', note);
  });
  // One that has ended has this for its number.
  const numbers = () => threads.map(({ threadId }) => threadId);
  const broken = new TextEncoder().encode('%PDF-1.7 nothing');

  const reading = readPdfInWorker(await aPdf(), never);
  await vi.waitFor(() => expect(threads).toHaveLength(1), 60_000);
  expect(numbers()).not.toEqual([-1]);
  await reading;
  expect(numbers()).toEqual([-1]);
  await failureOf(() => readPdfInWorker(broken, never));
  expect(numbers()).toEqual([-1, -1]);
  const abort = new AbortController();
  const givenUp = failureOf(async () => readPdfInWorker(await aPdf(), abort.signal));
  await vi.waitFor(() => expect(threads).toHaveLength(3), 60_000);
  abort.abort();
  await givenUp;
  expect(numbers()).toEqual([-1, -1, -1]);
});

/** Runs a module in a process that takes itself for a utility process of Electron, its threads too. */
function underElectronsNames(body: string): string {
  const disguise = `Object.defineProperty(process.versions, 'electron', { value: '45.4.1' }); process.type = 'utility';`;
  const module = join(temporaryFolder(), 'module.mjs');
  writeFileSync(module, body);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(disguise)}`, module],
    { encoding: 'utf8' },
  );
  return stdout + stderr;
}

const sourceOf = (specifier: string) => JSON.stringify(import.meta.resolve(specifier));

test('in a process of Electron the PDF is read too, where pdf.js alone does not find its own parts', async () => {
  const path = join(temporaryFolder(), 'dossier.pdf');
  writeFileSync(path, await aPdf());
  const bytes = `new Uint8Array((await import('node:fs')).readFileSync(${JSON.stringify(path)}))`;
  const own = underElectronsNames(`
    const { readPdfInWorker } = await import(${sourceOf('#core/pdf/read-pdf-in-worker.ts')});
    const [page] = await readPdfInWorker(${bytes}, new AbortController().signal);
    console.log(page.blocks.join());`);
  expect(own).toContain('He said ئۇچۇر at noon.');
  const alone = underElectronsNames(`
    const { getDocument } = await import(${sourceOf('pdfjs-dist/legacy/build/pdf.mjs')});
    await getDocument({ data: ${bytes}, disableFontFace: true, useWorkerFetch: false }).promise;`);
  expect(alone).toContain('workerSrc');
});

test('reading a PDF loads no library that draws, where pdf.js left to itself loads one', async () => {
  const path = join(temporaryFolder(), 'dossier.pdf');
  writeFileSync(path, await aPdf());
  /** Libraries of packages that a process has loaded after reading; they stay when a thread has ended. */
  const loadedAfter = (file: string, call: string) => {
    const module = join(temporaryFolder(), 'module.mjs');
    writeFileSync(
      module,
      `const { readPdfInWorker, readPdfText } = await import(${sourceOf(`#core/pdf/${file}.ts`)});
      const bytes = new Uint8Array((await import('node:fs')).readFileSync(${JSON.stringify(path)}));
      const [page] = await ${call};
      console.log(page.blocks.join());
      const { sharedObjects } = process.report.getReport();
      console.log(sharedObjects.filter((name) => name.endsWith('.node')).join());`,
    );
    return spawnSync(process.execPath, [module], { encoding: 'utf8' }).stdout.trim().split('\n');
  };
  const words = 'He said ئۇچۇر at noon.';
  expect(loadedAfter('read-pdf-in-worker', 'readPdfInWorker(bytes, new AbortController().signal)')).toEqual([
    words,
  ]);
  const [text, libraries] = loadedAfter('read-pdf-text', 'readPdfText(bytes)');
  expect(text).toBe(words);
  expect(libraries).toMatch(/skia.*\.node$/u);
});

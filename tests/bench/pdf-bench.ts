import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { unbundledPackages } from '../../electron/packaging/unbundled-packages.ts';
import { findInstalledBrowsers, type FoundBrowser } from '../support/browser/find-browser.ts';
import { benchRow, type Report } from './bench-row.ts';
import { benchDocument, benchHtml, benchPages } from './pdf-bench-content.ts';
import { treeMemory } from './peak-memory.ts';

interface Measured {
  readonly engine: Engine;
  readonly seconds: readonly number[];
  readonly peakMb: number;
}

interface Engine {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly output: string;
}

const SAMPLE_MS = 100;
const RUNS = 5;
/** A thousand pages take an engine up to two minutes. */
const RUNS_OF_MANY_PAGES = 3;
const MANY_PAGES = 1000;

/** Dossiers of unique mixed-script text, tagged, against a browser's print-to-pdf and pdfkit's own text; whole processes, interleaved. */
export async function benchPdf(pageCounts: readonly number[], report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'casekeep-bench-'));
  await bundleWriter();
  try {
    for (const pages of pageCounts) reportPages(pages, await measurePages(pages, folder), report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const repository = join(import.meta.dirname, '../..');
const bundleFolder = join(repository, 'out/bench');

/** As the product is shipped. It must lie where the packages beside it can be found. */
async function bundleWriter(): Promise<void> {
  await build({
    configFile: false,
    root: repository,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'pdf-bench-writer.ts'),
      outDir: bundleFolder,
      minify: false,
      rolldownOptions: { external: unbundledPackages, output: { entryFileNames: 'pdf-bench-writer.js' } },
    },
  });
}

async function measurePages(pages: number, folder: string): Promise<Measured[]> {
  const engines = prepareEngines(pages, folder);
  const seconds = new Map<Engine, number[]>(engines.map((engine) => [engine, []]));
  for (let round = 0; round < (pages >= MANY_PAGES ? RUNS_OF_MANY_PAGES : RUNS); round++) {
    for (const engine of engines) seconds.get(engine)?.push(await secondsOf(engine));
  }
  const measured: Measured[] = [];
  for (const engine of engines) {
    checkPageCount(engine, pages);
    // Looking at memory slows a process down, so it has a run of its own.
    measured.push({ engine, seconds: seconds.get(engine) ?? [], peakMb: await peakMbOf(engine) });
  }
  return measured;
}

function reportPages(pages: number, [own, ...others]: readonly Measured[], report: Report): void {
  if (own === undefined) return;
  for (const other of others) {
    const isBrowser = other.engine.name === 'chromium';
    const place = `${pages} pages, against ${other.engine.name}`;
    report(
      benchRow({
        name: `dossier, speed, ${place}`,
        unit: 's',
        own: own.seconds,
        other: other.seconds,
        isSpeedUp: true,
        target: isBrowser ? '>= 3' : '>= 1',
      }),
    );
    report(
      benchRow({
        name: `dossier, peak memory, ${place}`,
        unit: 'MB',
        own: [own.peakMb],
        other: [other.peakMb],
        ...(isBrowser ? { target: '<= 0.4' } : {}),
      }),
    );
  }
}

function prepareEngines(pages: number, folder: string): Engine[] {
  const content = benchPages(pages);
  const fontsFolder = join(repository, 'resources/fonts');
  const [document, plain, page] = ['document.json', 'pages.json', 'page.html'].map((name) =>
    join(folder, name),
  );
  if (document === undefined || plain === undefined || page === undefined) return [];
  writeFileSync(document, JSON.stringify(benchDocument(content)));
  writeFileSync(plain, JSON.stringify(content));
  writeFileSync(page, benchHtml(content, pathToFileURL(fontsFolder).href));
  const writer = join(bundleFolder, 'pdf-bench-writer.js');
  const engines = [
    engineOf('casekeep', (output) => [process.execPath, writer, 'casekeep', document, output, fontsFolder]),
    engineOf('pdfkit', (output) => [process.execPath, writer, 'pdfkit', plain, output, fontsFolder]),
  ];
  const [browser] = findInstalledBrowsers();
  if (browser !== undefined) {
    engines.push(
      engineOf('chromium', (output) => printCommand(browser, page, output, join(folder, 'profile'))),
    );
  }
  return engines;

  function engineOf(name: string, command: (output: string) => [string, ...string[]]): Engine {
    const output = join(folder, `${name}.pdf`);
    return { name, command: command(output), output };
  }
}

function printCommand(
  browser: FoundBrowser,
  page: string,
  output: string,
  profile: string,
): [string, ...string[]] {
  return [
    browser.executablePath,
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    '--virtual-time-budget=10000',
    `--user-data-dir=${profile}`,
    `--print-to-pdf=${output}`,
    pathToFileURL(page).href,
  ];
}

async function secondsOf(engine: Engine): Promise<number> {
  const started = performance.now();
  await ended(start(engine), engine);
  return (performance.now() - started) / 1000;
}

async function peakMbOf(engine: Engine): Promise<number> {
  const child = start(engine);
  let peak = 0;
  const sampler = setInterval(() => {
    peak = Math.max(peak, child.pid === undefined ? 0 : (treeMemory(child.pid) ?? 0));
  }, SAMPLE_MS);
  try {
    await ended(child, engine);
  } finally {
    clearInterval(sampler);
  }
  return peak / 2 ** 20;
}

function start({ command: [program, ...options] }: Engine): ChildProcess {
  return spawn(program, options, { stdio: 'ignore' });
}

async function ended(child: ChildProcess, engine: Engine): Promise<void> {
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (code !== 0) throw new Error(`${engine.name} ended with ${String(code)}`);
}

/** Speed of an engine that leaves pages out would say nothing. */
function checkPageCount(engine: Engine, pages: number): void {
  const raw = readFileSync(engine.output, 'latin1');
  const counts = [...raw.matchAll(/\/Count (\d+)/gu)].map((match) => Number(match[1]));
  const found = Math.max(...counts);
  if (found !== pages) throw new Error(`${engine.name} printed ${String(found)} pages, not ${String(pages)}`);
}

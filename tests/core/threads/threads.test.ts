import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#tests/support/open-test-vault.ts';

const sourceOf = (specifier: string) => JSON.stringify(import.meta.resolve(specifier));

/**
 * Runs a module in a process whose threads, just before they answer, try to reach a server and note how that went, and
 * what they find around them.
 */
function whatThreadsReach(body: string): { readonly reached: string; readonly environment: string[] } {
  const folder = temporaryFolder();
  const notes = join(folder, 'notes.json');
  const spy = `
    import { isMainThread, parentPort } from 'node:worker_threads';
    import { writeFileSync } from 'node:fs';
    import net from 'node:net';
    const post = parentPort?.postMessage;
    if (!isMainThread) parentPort.postMessage = (...message) => {
      let reached = 'went out';
      try { net.connect(9, '127.0.0.1').on('error', () => {}); } catch (error) { reached = error.message; }
      writeFileSync(${JSON.stringify(notes)}, JSON.stringify({ reached, environment: Object.keys(process.env) }));
      return Reflect.apply(post, parentPort, message);
    };`;
  const module = join(folder, 'module.mjs');
  writeFileSync(module, body);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(spy)}`, module],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(readFileSync(notes, 'utf8')) as { reached: string; environment: string[] };
}

const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
trailer<</Root 1 0 R>>`;

test.for([
  [
    'that derives a key',
    `const { deriveKey, LEAST_NEW_COST } = await import(${sourceOf('#core/crypto/argon2id.ts')});
     await deriveKey('a guess', new Uint8Array(16), LEAST_NEW_COST);`,
  ],
  [
    'that reads a PDF',
    `const { readPdfInWorker } = await import(${sourceOf('#core/pdf/read-pdf-in-worker.ts')});
     await readPdfInWorker(new TextEncoder().encode(${JSON.stringify(pdf)}), new AbortController().signal);`,
  ],
] as const)('a thread %s reaches no network and knows nothing of the environment', ([, body]) => {
  expect(whatThreadsReach(body)).toEqual({ reached: 'network/refused', environment: [] });
});

test.each([
  [64, 'vault/no-memory {"neededMb":64}'],
  // As much again is enough: what failed above was the memory.
  [128, 'derived'],
])(
  'with %i MB for WebAssembly a key of 64 MB ends in words that say what is missing, or is derived',
  (mb, said) => {
    const pages = String(mb * 16);
    const body = `
    const { deriveKey, LEAST_NEW_COST } = await import(${sourceOf('#core/crypto/argon2id.ts')});
    const said = await deriveKey('a guess', new Uint8Array(16), LEAST_NEW_COST).then(
      () => 'derived',
      ({ code, params }) => code + ' ' + JSON.stringify(params),
    );
    process.stdout.write(said);`;
    const module = join(temporaryFolder(), 'module.mjs');
    writeFileSync(module, body);
    const { stdout } = spawnSync(process.execPath, [`--wasm-max-mem-pages=${pages}`, module], {
      encoding: 'utf8',
    });
    expect(stdout).toBe(said);
  },
);

test('a thread of a process with the tripwire goes out all the same, unless it has its own', () => {
  const { reached, environment } = whatThreadsReach(`
    const { installNetworkTripwire } = await import(${sourceOf('#shared/network/network-tripwire.ts')});
    const { Worker } = await import('node:worker_threads');
    installNetworkTripwire((id) => process.getBuiltinModule(id), () => undefined);
    const body = "import { parentPort } from 'node:worker_threads'; parentPort.postMessage('done');";
    const thread = new Worker(new URL('data:text/javascript,' + encodeURIComponent(body)));
    await new Promise((resolve) => thread.once('exit', resolve));`);
  expect(reached).toBe('went out');
  expect(environment).toContain('PATH');
});

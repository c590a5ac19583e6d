import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { searchMemory, textNeedles } from '../support/machine/process-memory.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-garbage-'));
afterAll(() => rmSync(folder, { recursive: true }));

const script = join(folder, 'garbage.mjs');
const source = new URL('../../electron/main/overwrite-garbage.ts', import.meta.url).href;
// The word is put together there, so that it stands in no source text.
writeFileSync(
  script,
  `import { overwriteGarbage } from '${source}';
   for (let each = 0; each < 2000; each++) JSON.parse(JSON.stringify({ text: process.argv[3] + 'word' + each }));
   if (process.argv[2] === 'overwrite') overwriteGarbage();
   process.send('done');
   process.on('disconnect', () => process.exit());`,
);

async function copiesLeft(mode: 'overwrite' | 'leave'): Promise<number> {
  const child = fork(script, [mode, 'canary'], { execArgv: ['--no-warnings'] });
  await new Promise((resolve) => {
    child.once('message', resolve);
  });
  const { found } = searchMemory(child.pid ?? 0, textNeedles('the word', 'canaryword'));
  child.disconnect();
  return found['the word as UTF-8'] ?? 0;
}

// Memory of another process can be read where Linux offers it as a file.
it.runIf(existsSync('/proc/self/mem'))('of what was thrown away, less than a tenth is left', async () => {
  const left = await copiesLeft('leave');
  expect(left).toBeGreaterThan(1000);
  expect(await copiesLeft('overwrite')).toBeLessThan(left / 10);
});

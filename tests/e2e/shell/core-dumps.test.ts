import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { launchApp } from '../../support/launch-app.ts';
import { processTree } from '../../support/machine/process-tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'casekeep-core-dumps-'));
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

const filterOf = (processId: number | 'self') =>
  Number.parseInt(readFileSync(`/proc/${String(processId)}/coredump_filter`, 'utf8'), 16);

it.runIf(existsSync('/proc/self/coredump_filter'))(
  'main, core and the page are told to leave their memory out of core files',
  async () => {
    await using app = await launchApp();
    const { main, core = 0, renderers } = await app.processIds();
    expect(processTree(main).length).toBeGreaterThan(3);
    expect([main, core, ...renderers].map(filterOf)).toEqual([main, core, ...renderers].map(() => 0));
    // The control: this process has not been told.
    expect(filterOf('self')).not.toBe(0);
  },
);

/** Where core files go to a program or to one place for all, a test cannot find its own. */
const isCoreFileHere =
  existsSync('/proc/sys/kernel/core_pattern') &&
  !/^[|/]/u.test(readFileSync('/proc/sys/kernel/core_pattern', 'utf8'));

/** Letters that stand nowhere in the script, so that they are found in memory alone. */
const word = 'zeugin';
const script = (first: string) => `
  import { writeFileSync } from 'node:fs';
  import { emptyCoreDumps } from ${JSON.stringify(join(import.meta.dirname, '../../../shared/process/empty-core-dumps.ts'))};
  ${first}
  globalThis.kept = Buffer.from([...${JSON.stringify([...word].toReversed().join(''))}].toReversed().join('').repeat(1000));
  process.kill(process.pid, 'SIGSEGV');
  setInterval(() => {}, 1000);`;

function coreFileOf(first: string): Buffer | undefined {
  const place = mkdtempSync(join(folder, 'crash-'));
  spawnSync(
    '/bin/sh',
    ['-c', 'ulimit -c unlimited; exec "$0" --input-type=module -e "$1"', process.execPath, script(first)],
    {
      cwd: place,
    },
  );
  const [name] = readdirSync(place);
  return name === undefined ? undefined : readFileSync(join(place, name));
}

it.runIf(isCoreFileHere)('a core file holds nothing of what was in memory, and would without it', () => {
  expect(coreFileOf('')?.includes(word.repeat(50))).toBe(true);
  expect(
    coreFileOf('emptyCoreDumps(process.platform, writeFileSync);')?.includes(word.repeat(50)) ?? false,
  ).toBe(false);
});

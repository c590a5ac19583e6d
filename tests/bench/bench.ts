import { parseArgs } from 'node:util';
import { formatRow, type Report } from './bench-row.ts';
import { benchDatabase } from './database-bench.ts';
import { benchLoop } from './loop-bench.ts';
import { benchNames } from './names-bench.ts';
import { benchPdf } from './pdf-bench.ts';
import { benchTexts } from './text-bench.ts';
import { benchVault } from './vault-bench.ts';
import { benchWindow } from './window-bench.ts';

/**
 * `npm run bench` measures all there is; compare the ratios, the other figures belong to the machine.
 *
 *     npm run bench -- [database] [loop] [names] [pdf] [texts] [vault] [window] [--incidents 10000,100000] [--pages 10,100]
 *                      [--rows 100000] [--vaults FOLDER]
 *
 * `database` and `--incidents`: what encryption costs, at these numbers of incidents.
 * `loop`: how long each of the long jobs holds the loop of core at most, in a vault of 10,000 incidents.
 * `names`: how many spellings of a name are recognised, by kind, and what 10,000 people cost.
 * `texts`: the longest call of each function that takes a whole text, at the worst shape of one.
 * `vault` and `--incidents`: unlocking, reading while a vault is checked, and verifying all of it.
 * `pdf` and `--pages`: dossiers of these lengths against Chromium and pdfkit.
 * `window` and `--rows`: start, unlock and scrolling in the stand-in; needs `npm run build`.
 * `--vaults` keeps the vaults of `database` in a folder and takes those that are there already.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    incidents: { type: 'string', default: '10000,100000,1000000' },
    pages: { type: 'string', default: '10,100,1000' },
    rows: { type: 'string', default: '100000' },
    vaults: { type: 'string' },
  },
});

const report: Report = (row) => console.log(formatRow(row));
const parts: Readonly<Record<string, () => Promise<void> | void>> = {
  window: () => benchWindow({ rows: Number(values.rows) }, report),
  loop: () => benchLoop(report),
  names: () => benchNames(report),
  texts: () => benchTexts(report),
  vault: () => benchVault(numbers(values.incidents), report),
  pdf: () => benchPdf(numbers(values.pages), report),
  database: () => benchDatabase({ sizes: numbers(values.incidents), vaultsFolder: values.vaults }, report),
};

for (const name of positionals.length === 0 ? Object.keys(parts) : positionals) {
  const measure = parts[name];
  if (measure === undefined)
    throw new Error(`There is no part "${name}", only ${Object.keys(parts).join(', ')}.`);
  await measure();
}

function numbers(list: string): number[] {
  return list.split(',').map(Number);
}

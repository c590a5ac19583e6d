import { findNames } from '#shared/names/find-names.ts';
import { NameIndex } from '#shared/names/name-index.ts';
import { textPieces } from '#shared/names/text-pieces.ts';
import { readDeclaration } from '#tests/core/pdf/declarations.ts';
import { inventedPeople } from '#tests/support/invented-people.ts';
import { readNameCorpus, scanRow } from '#tests/support/name-corpus.ts';
import { benchRow, type Report } from './bench-row.ts';

const PEOPLE = 10_000;
/** About so many characters stand on 143 pages. */
const CHARACTERS = 300_000;
const LANGUAGES = ['eng', 'cmn_hans', 'uig_arab', 'bod', 'kaz', 'deu_1996', 'tur', 'rus'];

/** Recall and alarms by kind, and what a full vault costs: 10,000 people against 143 pages, and the longest turn. */
export function benchNames(report: Report): void {
  const share = (name: string, part: number, whole: number, target: string) =>
    report(
      benchRow({
        name: `names, ${name}, of ${String(whole)}`,
        unit: '%',
        own: [(100 * part) / whole],
        target,
      }),
    );
  for (const [kind, rows] of Map.groupBy(
    [...readNameCorpus('name-variants.tsv'), ...readNameCorpus('own-name-variants.tsv')],
    ({ kind: one }) => one,
  )) {
    const scans = rows.map(scanRow);
    if (rows[0]?.leak === 'none')
      share(`${kind} flagged`, scans.filter(({ alarms }) => alarms.length > 0).length, rows.length, '<= 5');
    else share(`${kind} kept back`, scans.filter(({ isSafe }) => isSafe).length, rows.length, '>= 99');
  }
  const start = process.cpuUsage();
  const index = new NameIndex(inventedPeople(PEOPLE));
  const built = process.cpuUsage(start);
  const text = LANGUAGES.map((code) =>
    readDeclaration(code)
      .paragraphs.map(({ text: one }) => one)
      .join('\n'),
  ).join('\n');
  const pages = text.repeat(Math.ceil(CHARACTERS / text.length)).slice(0, CHARACTERS);
  const scanStart = process.cpuUsage();
  const turns: number[] = [];
  for (const piece of textPieces(pages)) {
    const turn = process.cpuUsage();
    findNames(index, piece.text);
    turns.push(processorMs(turn));
  }
  const scanned = process.cpuUsage(scanStart);
  const ms = (usage: NodeJS.CpuUsage) => (usage.user + usage.system) / 1000;
  report(benchRow({ name: '10,000 people, index, processor', unit: 'ms', own: [ms(built)] }));
  report(
    benchRow({
      name: '10,000 people against 143 pages, processor',
      unit: 'ms',
      own: [ms(scanned)],
      target: '<= 3000 together',
    }),
  );
  report(
    benchRow({
      name: 'longest turn of it, processor',
      unit: 'ms',
      own: [Math.max(...turns.slice(1))],
      target: '<= 50',
    }),
  );
}

function processorMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

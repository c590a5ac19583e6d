import { MAX_NARRATIVE_CHARACTERS, MAX_TITLE_CHARACTERS } from '#shared/incidents/incident.ts';
import { MAX_SEARCH_CHARACTERS } from '#shared/search/search-operations.ts';
import { hostileShapes, textFunctions, workMs } from '#tests/support/hostile-texts.ts';
import { benchRow, type Report } from './bench-row.ts';

/** A free text of a record at its longest, and the account of an incident at its. */
const LENGTHS = [200_000, MAX_NARRATIVE_CHARACTERS];

/** What is given less, by whoever calls it. */
const ownLengths: Readonly<Partial<Record<string, number>>> = {
  searchQuery: MAX_SEARCH_CHARACTERS,
  sortKey: MAX_TITLE_CHARACTERS,
};

/** What one call of each function costs at the worst shape that a text can have: while it lasts core answers nobody. */
export function benchTexts(report: Report): void {
  for (const [name, run] of Object.entries(textFunctions)) {
    const own = ownLengths[name];
    for (const characters of own === undefined ? LENGTHS : [own]) {
      let worst = { shape: '', ms: 0 };
      for (const shape of hostileShapes) {
        const text = shape.repeat(Math.ceil(characters / shape.length)).slice(0, characters);
        // Twice: the first call may be the one that compiles.
        const ms = workMs(() => run(text), 2);
        if (ms > worst.ms) worst = { shape, ms };
      }
      const place = `${characters.toLocaleString('en')} characters of ${JSON.stringify(worst.shape)}`;
      report(benchRow({ name: `${name}, ${place}`, unit: 'ms', own: [worst.ms], target: '<= 200' }));
    }
  }
}

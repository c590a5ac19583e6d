import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCorruption, seeded, type Corruption } from './corruption-sweep.ts';

const PAGES = 200;
const FLIPS = 200;

let corruption: Corruption;
const tally = { corruptions: 0, undetected: 0 };

beforeAll(async () => {
  corruption = await openCorruption();
}, 120_000);
afterAll(() => {
  process.stdout.write(`corruption: ${JSON.stringify(tally)}\n`);
  corruption.end();
});

function count(answer: string | undefined): void {
  tally.corruptions += 1;
  if (answer === undefined) tally.undetected += 1;
}

test('one flipped bit in each of 200 pages is found when the vault is opened', async () => {
  expect(corruption.pages).toBeGreaterThanOrEqual(PAGES);
  for (let index = 0; index < PAGES; index++) {
    const page = 1 + Math.floor((index * corruption.pages) / PAGES);
    const answer = await corruption.openWithBadPage(page);
    count(answer);
    expect(answer, `page ${page}`).toBe('vault/corrupt');
  }
});

test('bytes and pages cut off the end are found when the vault is opened', async () => {
  for (const bytes of [1, 100, 4095, ...[1, 2, 3, 4, 5, 50].map((pages) => pages * 4096)]) {
    const answer = await corruption.openWithoutBytes(bytes);
    count(answer);
    expect(answer, `${bytes} bytes`).toBe('vault/corrupt');
  }
});

test('random flipped bits of a backup are found when it is restored', async () => {
  const seed = Number(process.env['CASEKEEP_SEED'] ?? Date.now() % 1_000_000);
  process.stdout.write(`seed ${seed}\n`);
  const random = seeded(seed);
  for (let flips = 0; flips < FLIPS; flips++) {
    const { file, answer } = await corruption.restoreWithFlip(random);
    count(answer);
    expect(answer, `${file}, flip ${flips} of seed ${seed}`).toMatch(/^backup\/(?:damaged|none-found)$/u);
  }
  expect(await corruption.restoreUnharmed()).toBeUndefined();
});

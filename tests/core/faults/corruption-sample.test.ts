import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCorruption, seeded, type Corruption } from '#tests/faults/corruption-sweep.ts';

let corruption: Corruption;
beforeAll(async () => {
  corruption = await openCorruption();
});
afterAll(() => corruption.end());

test('a flipped bit in the first, the last and some other pages is found when the vault is opened', async () => {
  const { pages } = corruption;
  for (const page of [1, 2, Math.floor(pages / 3), Math.floor(pages / 2), pages - 1, pages]) {
    expect(await corruption.openWithBadPage(page), `page ${page}`).toBe('vault/corrupt');
  }
});

test('pages and bytes cut off the end are found when the vault is opened', async () => {
  for (const bytes of [1, 4096, 5 * 4096]) {
    expect(await corruption.openWithoutBytes(bytes), `${bytes} bytes`).toBe('vault/corrupt');
  }
});

test('flipped bits of a backup are found when it is restored', async () => {
  const random = seeded(20_261_125);
  for (let flips = 0; flips < 6; flips++) {
    const { file, answer } = await corruption.restoreWithFlip(random);
    expect(answer, file).toMatch(/^backup\/(?:damaged|none-found)$/u);
  }
});

test('what nobody changed opens and is restored, so the findings mean something', async () => {
  expect(await corruption.openWithoutBytes(0)).toBeUndefined();
  expect(await corruption.restoreUnharmed()).toBeUndefined();
});

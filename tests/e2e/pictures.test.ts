import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  pictureFolder,
  pictureName,
  pictures,
  pictureThemes,
  takePictures,
} from '../pictures/take-pictures.ts';

const MAX_PICTURE_BYTES = 150_000;
/** Of the fields of a grid. A clock and a day change less; another layout, or letters of another width, change more. */
const MAX_CHANGED_SHARE = 0.05;

const folder = mkdtempSync(join(tmpdir(), 'casekeep-pictures-now-'));
const names = pictures.flatMap((picture) => pictureThemes.map((theme) => pictureName(picture, theme)));
interface Change {
  readonly share: number;
  /** Columns and rows of the grid, so that a failure says what to look at. */
  readonly where: string;
}
const changed = new Map<string, Change>();

/** Share of the fields of a coarse grid that differ to the eye, all if the sizes do. */
async function change(page: Page, paths: readonly [string, string]): Promise<Change> {
  return page.evaluate(
    async (pngs) => {
      const [one, other] = await Promise.all(
        pngs.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(160, 80).getContext('2d');
          context?.drawImage(image, 0, 0, 160, 80);
          return { size: `${image.width} ${image.height}`, data: context?.getImageData(0, 0, 160, 80).data };
        }),
      );
      if (one?.data === undefined || other?.data === undefined || one.size !== other.size) {
        return { share: 1, where: 'another size' };
      }
      const isOther = (field: number) =>
        [0, 1, 2].some(
          (colour) =>
            Math.abs((one.data?.[4 * field + colour] ?? 0) - (other.data?.[4 * field + colour] ?? 0)) > 24,
        );
      const fields = Array.from({ length: 160 * 80 }, (_, field) => field);
      const others = fields.filter(isOther);
      const span = (places: readonly number[]) => `${Math.min(...places)} to ${Math.max(...places)}`;
      return {
        share: others.length / fields.length,
        where: `columns ${span(others.map((field) => field % 160))} of 160, rows ${span(others.map((field) => Math.floor(field / 160)))} of 80`,
      };
    },
    paths.map((path) => readFileSync(path).toString('base64')),
  );
}

beforeAll(async () => {
  await takePictures(folder, async (page) => {
    for (const name of names) {
      changed.set(name, await change(page, [join(pictureFolder, name), join(folder, name)]));
    }
    const [one = '', , other = ''] = names;
    changed.set('planted', await change(page, [join(folder, one), join(folder, other)]));
  });
});
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

test.each(names)('%s of README shows the app as it is; else run `npm run pictures`', (name) => {
  const { share, where } = changed.get(name) ?? { share: 1, where: 'no picture' };
  expect(share, where).toBeLessThan(MAX_CHANGED_SHARE);
  expect(statSync(join(pictureFolder, name)).size).toBeLessThan(MAX_PICTURE_BYTES);
});

test('a picture of another screen is told apart', () => {
  expect(changed.get('planted')?.share).toBeGreaterThan(2 * MAX_CHANGED_SHARE);
});

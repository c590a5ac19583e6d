import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const TEXT_RATIO = 4.5;
const CONTROL_RATIO = 3;

const themes = readThemes(readFileSync('renderer/styles/tokens.css', 'utf8'));
const grounds = ['bg', 'surface', 'raised', 'sunken'];
const textPairs: readonly (readonly [text: string, ground: string])[] = [
  ...['text', 'text-2', 'text-3', 'accent', 'danger', 'warn', 'good', 'info'].flatMap((text) =>
    grounds.map((ground) => [text, ground] as const),
  ),
  ...['text', 'text-2', 'text-3', 'accent'].map((text) => [text, 'accent-soft'] as const),
  ['danger', 'danger-soft'],
  ['warn', 'warn-soft'],
  ['good', 'good-soft'],
  ['info', 'info-soft'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['text', 'selection'],
  ['text', 'mark'],
];
const controlPairs = ['bg', 'surface', 'raised'].flatMap((ground) => [
  ['line-field', ground] as const,
  ['focus', ground] as const,
]);

test.each([...themes.keys()])('every text of the %s theme can be read (WCAG AA, 4.5 : 1)', (theme) => {
  expect(tooWeak(theme, textPairs, TEXT_RATIO)).toEqual([]);
});

test.each([...themes.keys()])('every field and focus ring of the %s theme can be seen (3 : 1)', (theme) => {
  expect(tooWeak(theme, controlPairs, CONTROL_RATIO)).toEqual([]);
});

test('the three themes are there and name the same roles', () => {
  expect([...themes.keys()]).toEqual(['light', 'dark', 'high-contrast']);
  const [light, ...others] = [...themes.values()].map((roles) => [...roles.keys()].toSorted());
  for (const roles of others) expect(roles).toEqual(light);
});

test('a weak pair is found: grey on white', () => {
  expect(contrast('#999999', '#ffffff')).toBeLessThan(TEXT_RATIO);
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

function tooWeak(theme: string, pairs: readonly (readonly [string, string])[], least: number): string[] {
  const roles = themes.get(theme);
  return pairs.flatMap(([front, ground]) => {
    const ratio = contrast(roles?.get(front) ?? '', roles?.get(ground) ?? '');
    return ratio >= least ? [] : [`${front} on ${ground}: ${ratio.toFixed(2)}`];
  });
}

function readThemes(css: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const blocks = [...css.matchAll(/:root\[data-theme='([a-z-]+)'\]\s*\{([^}]*)\}/gu)];
  return new Map(
    blocks.map(([, name = '', body = '']) => [
      name,
      new Map(
        [...body.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/gu)].map(([, role = '', colour = '']) => [
          role,
          colour,
        ]),
      ),
    ]),
  );
}

/** WCAG 2.2, relative luminance. */
function contrast(first: string, second: string): number {
  const [lighter = 0, darker = 0] = [luminance(first), luminance(second)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

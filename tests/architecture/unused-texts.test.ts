import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resources } from '#shared/i18n/resources.ts';
import { listSourceFiles, repositoryRoot } from './import-graph.ts';

interface Texts {
  readonly [key: string]: string | Texts;
}

const sources = listSourceFiles()
  .filter((file) => !file.startsWith('shared/i18n/locales/'))
  .map((file) => readFileSync(join(repositoryRoot, file), 'utf8'));

/** `cases:list.count` for every text; the forms for one and for many are one key. */
function keysOf(texts: Texts, prefix: string): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${prefix}${key.replace(/_(?:one|other)$/u, '')}`]
      : keysOf(value, `${prefix}${key}.`),
  );
}

/**
 * What the quoted words of the sources may stand for as keys; a hole of a template stands for anything.
 * So a key is taken for used when its path is quoted anywhere: this finds what is forgotten, not all.
 */
function mentionsOf(texts: readonly string[]): {
  readonly exact: ReadonlySet<string>;
  readonly open: RegExp;
} {
  // Apart from each other, since a template may hold quoted words of its own.
  const quoted = [/'([\w:.\-/]+)'/gu, /`((?:[\w:.\-/]|\$\{[^}`]*\})+)`/gu].flatMap((pattern) =>
    texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')),
  );
  const patterns = quoted
    .map((word) => word.split(/\$\{[^}]*\}/u))
    // Without a word of its own a template would stand for every key.
    .filter((parts) => parts.length > 1 && /[a-z]{3}/u.test(parts.join('')))
    .map((parts) =>
      parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)).join(String.raw`[\w-]+`),
    );
  return { exact: new Set(quoted), open: new RegExp(`^(?:${patterns.join('|')})$`, 'u') };
}

/** Texts that another text takes in, by the `$t(…)` of i18next. */
const nested = listSourceFiles()
  .filter((file) => file.startsWith('shared/i18n/locales/'))
  .flatMap((file) => [...readFileSync(join(repositoryRoot, file), 'utf8').matchAll(/\$t\(([\w:.-]+)/gu)])
  .map((match) => match[1]);

function unusedOf(keys: readonly string[]): string[] {
  const { exact, open } = mentionsOf(sources);
  return keys.filter((key) => {
    const path = key.slice(key.indexOf(':') + 1);
    return ![key, path].some((name) => exact.has(name) || nested.includes(name) || open.test(name));
  });
}

test('every text of the interface is asked for somewhere', () => {
  // Sentences of errors are asked for by the code of the error; a test of the texts pairs them.
  const { errors: _, ...namespaces } = resources.en;
  const keys = Object.entries(namespaces).flatMap(([name, texts]) => keysOf(texts, `${name}:`));
  expect(keys.length).toBeGreaterThan(500);
  expect([...new Set(unusedOf(keys))]).toEqual([]);
});

test('a text that nobody asks for is found when planted', () => {
  expect(unusedOf(['cases:list.nobodyAsks', 'cases:title'])).toEqual(['cases:list.nobodyAsks']);
});

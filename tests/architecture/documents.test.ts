import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from './import-graph.ts';

const documents = ['README.md', 'ARCHITECTURE.md', 'tests/bench/MEASUREMENTS.md'];
const textOf = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8');

const { scripts } = JSON.parse(textOf('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const files = globSync(['*', '{electron,shared,renderer,tests,resources,.github}/**'], {
  cwd: repositoryRoot,
}).map((path) => `/${path.replaceAll('\\', '/')}`);

/** As GitHub makes an anchor of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** Links and pictures that lead nowhere. */
function deadLinks(document: string, text: string): string[] {
  const anchors = [...text.matchAll(/^#+ (.+)$/gmu)].map(([, heading]) => `#${anchorOf(heading ?? '')}`);
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/gu)].map(
    ([, link, source]) => link ?? source ?? '',
  );
  return targets.filter((target) =>
    target.startsWith('#')
      ? !anchors.includes(target)
      : !existsSync(join(repositoryRoot, dirname(document), target)),
  );
}

/** Commands that package.json does not have. */
function deadCommands(text: string): string[] {
  return [...text.matchAll(/\bnpm run (?:-s )?([\w:-]+)/gu)]
    .map(([, name]) => name ?? '')
    .filter((name) => scripts[name] === undefined);
}

/** What only a build makes, for the packager to take. */
const packaged = textOf('electron-builder.yml');

/**
 * Files that are named by (the end of) their path and are not there. What stands for several is left alone, and so is
 * the section about Electron, which names files of Electron's own.
 */
function deadNames(text: string): string[] {
  return [
    ...text
      .replace(/^## Real Electron[\s\S]*?(?=^## )/mu, '')
      .matchAll(/`([\w@./-]+\.(?:tsx?|css|ya?ml|md|json|png|svg))`/gu),
  ]
    .map(([, name]) => name ?? '')
    .filter((name) => !files.some((path) => path.endsWith(`/${name}`)) && !packaged.includes(`/${name}`));
}

test.each(documents)('%s leads to files, commands and sections that are there', (document) => {
  const text = textOf(document);
  expect(deadLinks(document, text)).toEqual([]);
  expect(deadCommands(text)).toEqual([]);
  expect(deadNames(text)).toEqual([]);
});

test('what leads nowhere is found when planted', () => {
  const planted =
    '[a](gone.md) <img src="gone.png"> [b](#gone)\n# There\n[c](#there) `npm run gone` `gone/a.ts` `house-style.test.ts`';
  expect(deadLinks('README.md', planted)).toEqual(['gone.md', 'gone.png', '#gone']);
  expect(deadCommands(planted)).toEqual(['gone']);
  expect(deadNames(planted)).toEqual(['gone/a.ts']);
});

test('README begins with what it is, its pictures and two commands; ARCHITECTURE with its map', () => {
  const sections = (path: string) => [...textOf(path).matchAll(/^## (.+)$/gmu)].map(([, title]) => title);
  const [start] = textOf('README.md').split('\n## ');
  expect(start?.match(/<picture>/gu)).toHaveLength(2);
  expect(sections('README.md').slice(0, 2)).toEqual(['Two commands', 'Packages']);
  expect(sections('ARCHITECTURE.md')[0]).toBe('Folders');
});

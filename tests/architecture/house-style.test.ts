import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listSourceFiles, repositoryRoot } from './import-graph.ts';

const HARD_LIMIT_LINES = 400;

const refusals: readonly (readonly [string, RegExp])[] = [
  ['any', /: any(?:[;,)\]|>[]| =|$)|<any>|\bas any\b/mu],
  ['non-null assertion', /[A-Za-z0-9_\])]!\.[a-z]/u],
  ['default export', /^export default/mu],
  ['enum', /^(?:export )?(?:const )?enum /mu],
  ['suppression', /oxlint-disable|eslint-disable|@ts-(?:ignore|expect-error|nocheck)/u],
  [
    'second name for what an operation answers',
    /ReturnType<(?:\w*Handlers|Api)\[|\(typeof \w+Operations\)\[/u,
  ],
  ['unfinished work', /\b(?:TODO|FIXME|XXX)\b/u],
];

function refused(file: string, text: string): string[] {
  const found = refusals.filter(([, pattern]) => pattern.test(text)).map(([name]) => `${file}: ${name}`);
  const lines = text.split('\n').length;
  if (
    lines > HARD_LIMIT_LINES &&
    !file.startsWith('shared/vocabularies/') &&
    !file.startsWith('shared/i18n/locales/')
  ) {
    found.push(`${file}: ${String(lines)} lines`);
  }
  const name = file.split('/').at(-1) ?? '';
  const exported = text.match(/^export .*/gmu) ?? [];
  if (
    name.endsWith('-handlers.ts') &&
    (exported.length !== 1 || !exported[0]?.startsWith('export function '))
  )
    found.push(`${file}: more than its handlers`);
  if (!/^[a-z0-9]+(?:[-.][a-z0-9]+)*\.tsx?$/u.test(name)) found.push(`${file}: not kebab-case`);
  if (/(?:^|-)(?:utils?|helpers?|common|misc|manager|service)s?\.tsx?$/u.test(name))
    found.push(`${file}: says nothing`);
  return found;
}

test('every source file keeps to the house style', () => {
  const found = listSourceFiles().flatMap((file) =>
    refused(file, readFileSync(join(repositoryRoot, file), 'utf8')),
  );
  expect(found).toEqual([]);
});

test('each refusal is found when planted', () => {
  expect(refused('shared/a.ts', 'let x: any;')).toHaveLength(1);
  expect(refused('shared/a.ts', 'x!.y')).toHaveLength(1);
  expect(refused('shared/a.ts', 'export default 1')).toHaveLength(1);
  expect(refused('shared/a.ts', '// @ts-ignore')).toHaveLength(1);
  expect(refused('shared/a.ts', "type A = Awaited<ReturnType<CoreHandlers['case']['get']>>;")).toHaveLength(
    1,
  );
  expect(refused('shared/a.ts', "type A = OutputOf<(typeof caseOperations)['get']>;")).toHaveLength(1);
  const handlers = 'export function aHandlers(): void {}\n';
  expect(refused('electron/core/a/a-handlers.ts', handlers)).toEqual([]);
  expect(refused('electron/core/a/a-handlers.ts', `export type A = string;\n${handlers}`)).toHaveLength(1);
  expect(refused('shared/utils.ts', '')).toHaveLength(1);
  expect(refused('shared/CamelCase.ts', '')).toHaveLength(1);
  expect(refused('shared/a.ts', '\n'.repeat(HARD_LIMIT_LINES + 1))).toHaveLength(1);
});

/** Names that a file format asks for word for word; nothing is fetched from them. */
const namesOfStandards = new Set(['http://www.aiim.org/pdfa/ns/id/', 'http://www.aiim.org/pdfua/ns/id/']);

test('no source file holds a network address', () => {
  const addresses = listSourceFiles().flatMap((file) => {
    const text = readFileSync(join(repositoryRoot, file), 'utf8').replaceAll(
      /\/\*[\s\S]*?\*\/|\/\/ .*$/gmu,
      '',
    );
    return [...text.matchAll(/\b(?:https?|wss?):\/\/[^\s'"`]+/gu)]
      .map(([address]) => address)
      .filter((address) => !namesOfStandards.has(address))
      .map((address) => `${file}: ${address}`);
  });
  expect(addresses).toEqual([]);
});

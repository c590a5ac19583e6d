import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const SOURCE_FOLDERS = ['shared', 'electron', 'renderer'];
const aliases: Readonly<Record<string, string>> = {
  '#shared/': 'shared/',
  '#core/': 'electron/core/',
  '#main/': 'electron/main/',
  '#renderer/': 'renderer/',
  '#tests/': 'tests/',
  '#resources/': 'resources/',
};

export interface Import {
  /** Path of the importing file from the repository root. */
  readonly from: string;
  /** The specifier as written. */
  readonly specifier: string;
  /** Path of the imported file from the repository root; undefined for a package. */
  readonly to: string | undefined;
  readonly isTypeOnly: boolean;
}

/** All source files of the product (not of its tests), from the repository root. */
export function listSourceFiles(): string[] {
  const found: string[] = [];
  function walk(folder: string): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.tsx?$/u.test(entry.name)) found.push(relative(repositoryRoot, path));
    }
  }
  for (const folder of SOURCE_FOLDERS) walk(join(repositoryRoot, folder));
  return found.sort();
}

/** Reads the import and re-export specifiers of one file. */
export function importsOf(file: string, text = readFileSync(join(repositoryRoot, file), 'utf8')): Import[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gu;
  return [...text.matchAll(pattern)].map((match) => {
    const specifier = match[2] ?? match[3] ?? '';
    return {
      from: file,
      specifier,
      to: resolveSpecifier(file, specifier),
      isTypeOnly: match[1] !== undefined,
    };
  });
}

function resolveSpecifier(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) {
    return relative(repositoryRoot, resolve(repositoryRoot, dirname(file), specifier));
  }
  const alias = Object.keys(aliases).find((prefix) => specifier.startsWith(prefix));
  return alias === undefined ? undefined : `${aliases[alias] ?? ''}${specifier.slice(alias.length)}`;
}

export function fileExists(path: string): boolean {
  return existsSync(join(repositoryRoot, path));
}

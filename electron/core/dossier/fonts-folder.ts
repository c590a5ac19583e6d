import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the bundled fonts are: beside a packaged app, in the source tree otherwise. */
export function findFontsFolder(): string {
  const { resourcesPath } = process as { readonly resourcesPath?: string };
  const packaged = resourcesPath === undefined ? [] : [join(resourcesPath, 'fonts')];
  const folder = [
    ...packaged,
    ...ancestors(import.meta.dirname).map((path) => join(path, 'resources/fonts')),
  ].find((candidate) => existsSync(join(candidate, 'noto-sans-regular.ttf')));
  if (folder === undefined) throw new Error('the bundled fonts are missing');
  return folder;
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...ancestors(parent)];
}

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder of `resources/` that holds `file`: beside a packaged app, in the source tree otherwise. */
export function findResourcesFolder(name: string, file: string): string {
  const { resourcesPath } = process as { readonly resourcesPath?: string };
  const packaged = resourcesPath === undefined ? [] : [join(resourcesPath, name)];
  const folder = [
    ...packaged,
    ...ancestors(import.meta.dirname).map((path) => join(path, 'resources', name)),
  ].find((candidate) => existsSync(join(candidate, file)));
  if (folder === undefined) throw new Error(`the bundled ${name} are missing`);
  return folder;
}

/** The list of what the files of such a folder must be: in the archive with the program, in the source tree beside them. */
export function findSumsFile(name: string): string | undefined {
  return ancestors(import.meta.dirname)
    .map((path) => join(path, 'resources', name, 'SHA256SUMS'))
    .find((candidate) => existsSync(candidate));
}

function ancestors(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...ancestors(parent)];
}

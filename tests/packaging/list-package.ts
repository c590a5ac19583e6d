import { extractAll, extractFile, listPackage, statFile } from '@electron/asar';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { System } from './made-up-electron.ts';

/** The folder in which a package has the archive and what stands beside it. */
export function resourcesOf(packageFolder: string, system: System): string {
  return system === 'darwin'
    ? join(packageFolder, 'Casekeep.app', 'Contents', 'Resources')
    : join(packageFolder, 'resources');
}

/** Every file of the archive (`app.asar/…`, marked where it is left outside) and beside it, in order. */
export function listResources(resources: string): string[] {
  const archive = join(resources, 'app.asar');
  const inside = listPackage(archive, { isPack: true })
    .map((line) => /^(?<kind>\S+)\s*: [/\\](?<path>.+)$/u.exec(line)?.groups ?? {})
    .map(({ kind, path = '' }) => ({ kind, path: path.replaceAll('\\', '/') }))
    .filter(({ path }) => !isFolder(archive, path))
    .map(({ kind, path }) => `app.asar/${path}${kind === 'unpack' ? ' (outside)' : ''}`);
  const beside = globSync('**', { cwd: resources, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(resources.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== 'app.asar');
  return [...inside, ...beside].toSorted();
}

/** Writes what an archive holds into a folder, what is left outside it included. */
export function unpackArchive(archive: string, into: string): void {
  extractAll(archive, into);
}

/** Bytes of everything in `resources` that is not a font. */
export function sizeBesideFonts(resources: string): number {
  return globSync('**', { cwd: resources, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.ttf'))
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

export function readArchived(archive: string, path: string): Buffer {
  return extractFile(archive, path);
}

export const readText = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');

function isFolder(archive: string, path: string): boolean {
  return 'files' in statFile(archive, path, false);
}

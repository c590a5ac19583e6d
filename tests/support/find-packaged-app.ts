import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

const output = join(import.meta.dirname, '..', '..', 'dist');

/** The program that electron-builder has made for this system, when it has. */
export function findPackagedApp(): string | undefined {
  return [
    ...globSync(join(output, 'linux*-unpacked', 'casekeep')),
    ...globSync(join(output, 'win*-unpacked', 'Casekeep.exe')),
    ...globSync(join(output, 'mac*', 'Casekeep.app', 'Contents', 'MacOS', 'Casekeep')),
  ].find((path) => existsSync(path));
}

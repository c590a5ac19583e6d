import { existsSync } from 'node:fs';
import { join } from 'node:path';

const output = join(import.meta.dirname, '..', '..', 'dist');

/** As electron-builder names the folders: the architecture stands in all of them but those of x64. */
const suffix = process.arch === 'x64' ? '' : `-${process.arch}`;

/** The program that electron-builder has made for this system and architecture, when it has. */
export function findPackagedApp(): string | undefined {
  return [
    join(output, `linux${suffix}-unpacked`, 'casekeep'),
    join(output, `win${suffix}-unpacked`, 'Casekeep.exe'),
    join(output, `mac${suffix}`, 'Casekeep.app', 'Contents', 'MacOS', 'Casekeep'),
  ].find((path) => existsSync(path));
}

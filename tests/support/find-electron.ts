import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packageFolder = join(import.meta.dirname, '..', '..', 'node_modules', 'electron');

/** `CASEKEEP_RUNTIME=stand-in` asks for the stand-in where Electron is there too. */
export function isStandInWanted(): boolean {
  return process.env['CASEKEEP_RUNTIME'] === 'stand-in';
}

/** Electron's executable, when its binary has been downloaded. Importing `electron` would download it. */
export function findElectron(): string | undefined {
  if (isStandInWanted()) return undefined;
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const executable = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : undefined;
}

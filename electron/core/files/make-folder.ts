import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './atomic-write.ts';

/** Makes a folder, and those above it that are missing, for this account only, so that a power cut leaves all of them. */
export function makeFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) syncFolder(dirname(made));
}

import { randomBytes } from 'node:crypto';

/** A file name that says nothing of whom or what it holds: folder listings are seen by others. */
export function neutralName(kind: 'case' | 'dossier', ending: string): string {
  return `${kind}-${randomBytes(2).toString('hex')}.${ending}`;
}

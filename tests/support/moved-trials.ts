import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { sql } from '#core/database/sql.ts';
import { unlockVault } from '#core/vault/opening/unlock-vault.ts';
import type { MovedFiles } from '#shared/vault/vault-operations.ts';
import { TEST_PASSPHRASE, testDeps } from './open-test-vault.ts';

export const movedFiles = ['vault.db', 'vault.db-wal', 'keys', 'folder'] as const;
export const changesOfFiles = [
  'renamed',
  'replaced by a copy',
  'replaced by an older one',
  'deleted',
  'emptied',
] as const;
export const movedWhile = [
  'nobody does anything',
  'saving',
  'verifying',
  'backing up',
  'renewing the key',
] as const;

/** What happens to which file of an open vault, and what it is doing. */
export interface MovedTrial {
  readonly file: (typeof movedFiles)[number];
  readonly what: (typeof changesOfFiles)[number];
  readonly while: (typeof movedWhile)[number];
}

/** Every change to every file in every state; a folder cannot be emptied like a file. */
export function allTrials(states: readonly MovedTrial['while'][]): readonly MovedTrial[] {
  return states.flatMap((state) =>
    movedFiles.flatMap((file) =>
      changesOfFiles
        .filter((what) => file !== 'folder' || what !== 'emptied')
        .map((what) => ({ file, what, while: state })),
    ),
  );
}

/** The key files of this vault are the same bytes all day, and a renewal writes them anew. */
export function isNothingToTell({ file, what, while: state }: MovedTrial): boolean {
  return file === 'keys' && (what.startsWith('replaced') || state === 'renewing the key');
}

export interface MovedResult {
  readonly trial: MovedTrial;
  /** Codewords of the cases that were acknowledged. */
  readonly saved: readonly string[];
  readonly refused: readonly string[];
  /** What the window says. */
  readonly moved: MovedFiles | null;
  /** Codewords that no opening of anything there finds. */
  readonly lost: readonly string[];
}

const child = fileURLToPath(new URL('./moved-files-child.ts', import.meta.url));

/** `ending`: a lock, a kill, or `unguarded`, as a program that checkpoints without asking first. */
export async function runTrials(
  root: string,
  trials: readonly MovedTrial[],
  ending: 'locked' | 'killed' | 'unguarded',
): Promise<readonly MovedResult[]> {
  const started = spawn(process.execPath, [child, root, TEST_PASSPHRASE, ending, JSON.stringify(trials)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(started, 'exit');
  const said = JSON.parse(await text(started.stdout)) as Omit<MovedResult, 'trial' | 'lost'>[];
  await ended;
  const results: MovedResult[] = [];
  for (const [index, trial] of trials.entries()) {
    const result = said[index];
    if (result === undefined) throw new Error('a trial said nothing');
    const found = await codewordsBelow(join(root, String(index)));
    results.push({ ...result, trial, lost: result.saved.filter((codeword) => !found.has(codeword)) });
  }
  return results;
}

/** In the vault, in what was saved beside, and where the folder is now; who renames a file back has the vault again. */
async function codewordsBelow(place: string): Promise<ReadonlySet<string>> {
  const office = join(place, 'Office.casekeep');
  for (const name of ['vault.db', 'vault.db-wal', 'vault.keys', 'vault.keys.bak']) {
    const [path, old] = [join(office, name), join(office, `${name}.old`)];
    if (!existsSync(path) && existsSync(old)) renameSync(old, path);
  }
  const codewords = new Set<string>();
  for (const folder of [office, join(place, 'Office-kept-1.casekeep'), join(place, 'Elsewhere.casekeep')]) {
    if (!existsSync(folder)) continue;
    try {
      const session = await unlockVault(testDeps(), { folder, passphrase: TEST_PASSPHRASE });
      for (const codeword of session.db.all<{ codeword: string }>(sql`SELECT codeword FROM case_record`))
        codewords.add(codeword.codeword);
      session.close();
    } catch {
      // What was written over opens no more.
    }
  }
  return codewords;
}

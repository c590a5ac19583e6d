import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Names of what the key store of the system holds for this account, never what it hides. On Linux the files of the
 * usual ones: what a running one has not written yet is not seen.
 */
export function keyStoreItems(): readonly string[] {
  if (process.platform === 'darwin') {
    return linesOf('security', ['dump-keychain']).filter((line) => /"(?:svce|acct)"/u.test(line));
  }
  if (process.platform === 'win32') return linesOf('cmdkey', ['/list']).filter((line) => line.includes('='));
  const data = process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share');
  return ['keyrings', 'kwalletd'].flatMap((name) => namesIn(join(data, name)));
}

function linesOf(command: string, args: readonly string[]): readonly string[] {
  return execFileSync(command, args, { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim());
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

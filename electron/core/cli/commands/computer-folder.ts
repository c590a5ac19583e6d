import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the app keeps its settings when nothing else is asked of it, as Electron and `usePrivateFolders` choose it. */
export function computerFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Casekeep');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'casekeep');
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'casekeep');
}

import type { App } from 'electron';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface PrivateFolders {
  readonly userData: string;
  /** Wiped at every start and exit: Chromium creates folders even for sessions it does not use. */
  readonly sessionData: string;
}

/** Keeps what Electron writes in one folder that does not roam. Call before Electron is ready. */
export function usePrivateFolders(
  app: App,
  env: Readonly<Record<string, string | undefined>>,
): PrivateFolders {
  const localAppData = env['LOCALAPPDATA'];
  // Electron's default on Windows is %APPDATA%, which roams in domain profiles (security.md §3.1, Paths).
  if (localAppData !== undefined && !app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', join(localAppData, 'Casekeep'));
  }
  const userData = app.getPath('userData');
  const sessionData = join(userData, 'session');
  mkdirSync(userData, { recursive: true, mode: 0o700 });
  app.setPath('sessionData', sessionData);
  app.setPath('crashDumps', join(sessionData, 'crashes'));
  return { userData, sessionData };
}

export function wipeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

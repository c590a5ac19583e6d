import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackBundledChromium } from './unpack-bundled-chromium.ts';

export interface FoundBrowser {
  readonly kind: 'installed' | 'bundled';
  readonly executablePath: string;
  /** Added to the environment of the browser, and of nothing else. */
  readonly env: Readonly<Record<string, string>>;
}

const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macPaths = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Chromium, Chrome or Edge of this computer, best first. */
export function findInstalledBrowsers(
  env: Readonly<Record<string, string | undefined>> = process.env,
): FoundBrowser[] {
  return placesToLook(env)
    .filter(isExecutable)
    .map((executablePath) => ({ kind: 'installed', executablePath, env: {} }));
}

/**
 * Browsers for tests, in the order in which to try them: an installed one, else the Chromium inside an
 * npm package. `CASEKEEP_TEST_BROWSER` may be `bundled` or a path.
 */
export async function findTestBrowsers(): Promise<FoundBrowser[]> {
  const wanted = process.env['CASEKEEP_TEST_BROWSER'];
  if (wanted !== undefined && wanted !== 'bundled') {
    return [{ kind: 'installed', executablePath: wanted, env: {} }];
  }
  const installed = wanted === 'bundled' ? [] : findInstalledBrowsers();
  return installed.length > 0 ? installed : [await unpackBundledChromium()];
}

function placesToLook(env: Readonly<Record<string, string | undefined>>): string[] {
  if (process.platform === 'darwin') return macPaths;
  if (process.platform === 'win32') {
    return ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)']
      .map((name) => env[name])
      .filter((root) => root !== undefined)
      .flatMap((root) => windowsPaths.map((path) => join(root, path)));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return commandNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

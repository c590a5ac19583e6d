import { homedir } from 'node:os';

/** Folders that programs keep the same on a server, by the names that they give them. */
const syncedName =
  /^(?:onedrive(?: ?- ?.+)?|dropbox(?: \(.+\))?|google ?drive|icloud ?drive|mobile documents|cloudstorage|nextcloud|owncloud|pcloud ?drive|megasync|box(?: sync)?|yandex\.?disk|nutstore(?: files)?|坚果云|baidu(?:syncdisk|netdisk(?:workspace|download)?)|百度(?:网盘|云)|wps ?(?:drive|云盘)|seafile|syncthing|tresorit)$/iu;

interface Computer {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * Whether a place is one of those that programs copy to servers, or that Windows takes along to other computers. A
 * folder that somebody has added to such a program by hand is not known.
 */
export function isSyncedPlace(
  path: string,
  { platform, env, home }: Computer = { platform: process.platform, env: process.env, home: homedir() },
): boolean {
  const isWindows = platform === 'win32';
  const parts = partsOf(path, isWindows);
  const isBelow = (folder: string | undefined) =>
    folder !== undefined &&
    folder !== '' &&
    partsOf(folder, isWindows).every((part, index) => part === parts[index]);
  if (parts.some((part) => syncedName.test(part))) return true;
  if (isWindows) {
    return [env['OneDrive'], env['OneDriveCommercial'], env['OneDriveConsumer'], env['APPDATA']].some(
      isBelow,
    );
  }
  // iCloud keeps these two where they were and says so nowhere in the path.
  return platform === 'darwin' && [`${home}/Desktop`, `${home}/Documents`].some(isBelow);
}

function partsOf(path: string, isWindows: boolean): string[] {
  const parts = path.split(isWindows ? /[/\\]+/u : /\/+/u).filter((part) => part !== '');
  return isWindows ? parts.map((part) => part.toLowerCase()) : parts;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How Electron marks the place of its fuses in its program, then version, number and states (Electron's `fuses.md`). */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron comes: only cookies, the two of the archive and the snapshot are off. */
export const FUSES_AS_ELECTRON_COMES = '100100011';

export type System = 'darwin' | 'linux' | 'win32';

/** A folder that the packager takes for an unpacked Electron. Every file of it is named `electron` in the list of a package. */
export function madeUpElectron(folder: string, system: System): string {
  const files = filesOf[system];
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

const program = Buffer.concat([
  Buffer.from(`made up ${FUSE_SENTINEL}`),
  Buffer.from([1, FUSES_AS_ELECTRON_COMES.length]),
  Buffer.from(FUSES_AS_ELECTRON_COMES),
]);

function infoPlist(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string></dict></plist>
`;
}

const filesOf: Readonly<Record<System, Readonly<Record<string, string | Uint8Array>>>> = {
  linux: {
    electron: program,
    'chrome-sandbox': 'made up',
    'locales/en-US.pak': 'made up',
    'resources/.keep': '',
    LICENSE: 'made up',
    'LICENSES.chromium.html': 'made up',
  },
  win32: {
    'electron.exe': program,
    'locales/en-US.pak': 'made up',
    'resources/.keep': '',
    LICENSE: 'made up',
    'LICENSES.chromium.html': 'made up',
  },
  darwin: {
    'Electron.app/Contents/Info.plist': infoPlist('Electron'),
    'Electron.app/Contents/MacOS/Electron': program,
    'Electron.app/Contents/Resources/.keep': '',
    'Electron.app/Contents/Frameworks/Electron Framework.framework/Electron Framework': program,
    'Electron.app/Contents/Frameworks/Electron Helper.app/Contents/Info.plist': infoPlist('Electron Helper'),
    'Electron.app/Contents/Frameworks/Electron Helper.app/Contents/MacOS/Electron Helper': 'made up',
    LICENSE: 'made up',
    'LICENSES.chromium.html': 'made up',
  },
};

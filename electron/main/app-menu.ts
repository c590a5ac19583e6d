import type { Menu } from 'electron';

/** No menu at all, where the system allows it: the default one reloads, prints and opens developer tools. */
export function appMenu(
  platform: NodeJS.Platform,
  menu: { readonly buildFromTemplate: typeof Menu.buildFromTemplate },
): Menu | null {
  // On macOS copy, paste and quit work only through a menu.
  return platform === 'darwin'
    ? menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
    : null;
}

import type { Menu, MenuItemConstructorOptions } from 'electron';

/** No menu at all, where the system allows it: the default one reloads, prints and opens developer tools. */
export function appMenu(
  platform: NodeJS.Platform,
  menu: { readonly buildFromTemplate: typeof Menu.buildFromTemplate },
): Menu | null {
  return platform === 'darwin' ? menu.buildFromTemplate(macMenu) : null;
}

/**
 * On macOS copy, paste and quit work only through a menu. Not the ready-made ones: they bring services, speech and
 * substitutions, which hand what is marked to other programs.
 */
const macMenu: MenuItemConstructorOptions[] = [
  {
    label: 'Casekeep',
    submenu: [
      { role: 'about' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  },
  {
    label: 'Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  },
  { label: 'Window', submenu: [{ role: 'minimize' }, { role: 'zoom' }, { role: 'close' }] },
];

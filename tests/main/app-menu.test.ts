import type { Menu, MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { appMenu } from '#main/app-menu.ts';

function rolesOn(platform: NodeJS.Platform): readonly unknown[] | null {
  const menu = appMenu(platform, { buildFromTemplate: (template) => ({ template }) as unknown as Menu });
  if (menu === null) return null;
  const { template } = menu as unknown as { readonly template: readonly MenuItemConstructorOptions[] };
  return template.flatMap(({ submenu }) => (submenu as MenuItemConstructorOptions[]).map(({ role }) => role));
}

it('there is no menu, and so no key of one, where the system allows it', () => {
  expect(rolesOn('linux')).toBeNull();
  expect(rolesOn('win32')).toBeNull();
});

it('a Mac has what copying and quitting need, and nothing that hands text to other programs or opens tools', () => {
  expect(rolesOn('darwin')).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'quit']));
  const others = ['services', 'appMenu', 'editMenu', 'viewMenu', 'fileMenu', 'shareMenu', 'startSpeaking'];
  for (const role of [...others, 'reload', 'toggleDevTools', 'showSubstitutions', 'pasteAndMatchStyle']) {
    expect(rolesOn('darwin')).not.toContain(role);
  }
});

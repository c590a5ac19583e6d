/** What is said when there is no window, or none any more. */
export const start = {
  refused: {
    title: 'Casekeep does not start',
    variable:
      'The environment variable {{name}} is set. It makes programs write down what happens in them, or loads other code into them. Remove it, or ask whoever looks after this computer to do so, and start Casekeep again.',
    switch:
      'It was started with {{name}}, which may write down what happens in it, open it to others or take down its walls. Start it without that, from the menu of this computer.',
    sandbox:
      'It was started with {{name}}, which takes down the wall between what it shows and this computer. Start it without that. Where this computer does not let an AppImage put up the wall, install the deb package of Casekeep (casekeep_…_amd64.deb), which can.',
  },
  failed: {
    title: 'Casekeep could not start',
    text: '{{reason}}\n\nStart it again. If that does not help, ask whoever looks after this computer.',
  },
  windowLost: {
    title: 'The window of Casekeep cannot be shown',
    text: 'The vault is locked, and nothing in it is lost. Casekeep will close. Start it again; if the same happens, restart this computer.',
  },
  settingsSetBack: {
    title: 'Some settings were set back',
    text: 'What stood in the settings file could not be read as it should, so these have their usual values again: {{names}}. Your vaults are not touched. Look at the settings before you go on, above all at the minutes until the vault locks.',
  },
  alteredFont: {
    title: 'A part of Casekeep was altered or is missing',
    text: 'The font {{font}} is missing, or is not the one that belongs to Casekeep. Letters that need it are shown in another font, and a dossier that needs it is not made. Your vaults are not touched. Compare the package with its published checksum before you go on, and install it again.',
  },
} as const;

/**
 * A key of an action: `Mod+K`, `Mod+Shift+E`, `N`, `?`, `Escape`. `Mod` is Command on a Mac and Control elsewhere.
 */
export type Shortcut = string;

const isMac = /mac/iu.test(navigator.userAgent);

const symbols: Readonly<Record<string, string>> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Control: isMac ? '⌃' : 'Ctrl',
  Shift: isMac ? '⇧' : 'Shift',
  Alt: isMac ? '⌥' : 'Alt',
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowUpDown: '↑↓',
};

/** For the eye: `Ctrl K`, `⌘K`. */
export function shortcutText(shortcut: Shortcut): string {
  return shortcut
    .split('+')
    .map((key) => symbols[key] ?? key)
    .join(isMac ? '' : ' ');
}

/** For aria-keyshortcuts: `Control+K`. */
export function ariaShortcut(shortcut: Shortcut): string {
  return shortcut.replace('Mod', isMac ? 'Meta' : 'Control');
}

/**
 * Whether a key press is this shortcut. Letters are compared by what they type, and where the layout has none of them
 * (Uyghur, Russian, Tibetan) by where they would be.
 */
export function matchesShortcut(shortcut: Shortcut, event: KeyboardEvent): boolean {
  const keys = shortcut.split('+');
  const key = keys.at(-1) ?? '';
  const wantsMod = keys.includes('Mod');
  const wantsAlt = keys.includes('Alt');
  const wantsShift = keys.includes('Shift');
  const hasMod = isMac ? event.metaKey : event.ctrlKey;
  const hasOther = isMac ? event.ctrlKey : event.metaKey;
  // `?` needs Shift on one keyboard and not on another: a sign is compared by what it is.
  const isLetterOrNamed = key.length > 1 || /^[a-z0-9]$/iu.test(key);
  return (
    isKey(key, event) &&
    hasMod === wantsMod &&
    !hasOther &&
    event.altKey === wantsAlt &&
    (!isLetterOrNamed || event.shiftKey === wantsShift)
  );
}

function isKey(key: string, event: KeyboardEvent): boolean {
  const { code } = event;
  // An input method may type signs and letters in full width.
  const typed = event.key.normalize('NFKC');
  if (typed.toLowerCase() === key.toLowerCase()) return true;
  const typesLatin = typed.length > 1 || /^[\u0020-\u007e]$/u.test(typed);
  return !typesLatin && (code === `Key${key.toUpperCase()}` || code === `Digit${key}`);
}

/** A shortcut without Control or Alt is a plain key: it must not fire while somebody types. */
export function isPlainKey(shortcut: Shortcut): boolean {
  return !/(?:Mod|Control|Alt)\+/u.test(shortcut);
}

import styles from './kbd.module.css';
import { shortcutText } from '../actions/shortcut.ts';

interface KbdProps {
  /** As in an action: `Mod+K`, `Enter`, `?`. */
  readonly shortcut: string;
}

/** A key for the eye. The key itself is announced by aria-keyshortcuts of the control it belongs to. */
export function Kbd({ shortcut }: KbdProps) {
  return (
    <kbd className={styles.kbd} aria-hidden="true">
      {shortcutText(shortcut)}
    </kbd>
  );
}

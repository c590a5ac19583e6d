import type { BrowserWindow } from 'electron';
import type { InterruptibleWork } from '#shared/vault/interruptible-work.ts';
import { lockNoticeHash, type LockNotice } from '#shared/vault/lock-notice.ts';
import { APP_ORIGIN } from './app-protocol.ts';

export interface AppWindow {
  readonly isHidden: () => boolean;
  /** Nothing of the page is seen any more, whether or not it is alive. It goes on working. */
  readonly cover: () => void;
  /** Shows the page again, unless it is being replaced: then the start page is shown, when it is there. */
  readonly uncover: () => void;
  /** Covers the page, ends the renderer process, and with it all it held, and shows the start page. */
  readonly empty: (notice: LockNotice) => void;
  readonly bringToFront: () => void;
}

/** Chromium's code for a load that a later one, or main itself, has stopped. */
const ERR_ABORTED = -3;

/** A page that dies at start must not be loaded for ever. */
const MAX_RAPID_CRASHES = 3;
const RAPID_CRASH_MS = 30_000;

/**
 * Keeps the start page in the window, whatever happens to the process that draws it. `onPageLost` answers what has
 * been stopped for it.
 */
export function keepAppWindow(
  window: BrowserWindow,
  onPageLost: () => readonly InterruptibleWork[],
): AppWindow {
  let isEmptying = false;
  let crashes: number[] = [];

  function load(notice: LockNotice | undefined): void {
    const hash = notice === undefined ? '' : lockNoticeHash(notice);
    window.loadURL(`${APP_ORIGIN}/index.html${hash}`).catch(() => {
      // A second emptying, or closing the window, interrupts a load: the later one counts.
    });
  }

  window.webContents.on('did-finish-load', () => {
    isEmptying = false;
    uncover();
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    if (!isEmptying && details.reason !== 'clean-exit') replacePage();
  });
  window.webContents.on('did-fail-load', (_event, errorCode, _description, _url, isMainFrame) => {
    // The page tried to leave for somewhere that its headers forbid, and an error page took its place.
    if (isMainFrame && errorCode !== ERR_ABORTED) replacePage();
  });
  load(undefined);

  function cover(): void {
    if (!window.isDestroyed()) window.contentView.setVisible(false);
  }

  function uncover(): void {
    if (isEmptying || window.isDestroyed()) return;
    window.contentView.setVisible(true);
    // What is hidden loses the focus, and a passphrase is typed next.
    if (window.isFocused()) window.webContents.focus();
  }

  function replacePage(): void {
    const now = performance.now();
    crashes = [...crashes.filter((at) => now - at < RAPID_CRASH_MS), now];
    const stopped = onPageLost();
    if (crashes.length <= MAX_RAPID_CRASHES) load({ reason: 'renderer-gone', stopped });
  }

  return {
    isHidden: () => !window.isDestroyed() && (window.isMinimized() || !window.isVisible()),
    cover,
    uncover,
    empty(notice) {
      if (window.isDestroyed()) return;
      isEmptying = true;
      // Ending the process and loading take their time, and Chromium shows the last picture meanwhile.
      cover();
      window.webContents.forcefullyCrashRenderer();
      load(notice);
    },
    bringToFront() {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}

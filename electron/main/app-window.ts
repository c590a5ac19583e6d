import type { BrowserWindow } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';

export interface AppWindow {
  readonly isHidden: () => boolean;
  /** Nothing of the page is seen any more, whether or not it is alive. It goes on working. */
  readonly cover: () => void;
  /** Shows the page again, unless it is being replaced: then the start page is shown, when it is there. */
  readonly uncover: () => void;
  /** Covers the page, ends the renderer process, and with it all it held, and shows the start page. */
  readonly empty: () => void;
  readonly bringToFront: () => void;
}

interface AppWindowOptions {
  /** The page is gone, or has become another one, and nobody has asked for it. */
  readonly onPageLost: () => void;
  /** The start page cannot be shown; nothing is tried any more, and the window stays empty. */
  readonly onGivenUp: () => void;
}

/** Chromium's code for a load that a later one, or main itself, has stopped. */
const ERR_ABORTED = -3;

/** Chromium learns of the end of a process within some tens of milliseconds, on a busy machine of some hundreds. */
const GONE_LIMIT_MS = 2000;
/** The start page takes about half a second. */
const LOAD_LIMIT_MS = 15_000;

/** A page that does not come, or is lost as soon as it is there, must not be loaded for ever. */
const MAX_FAILED_LOADS = 3;
const MAX_RAPID_LOSSES = 3;
const RAPID_LOSS_MS = 30_000;

/** A load may not begin while Chromium still tells of the one before: Electron refuses it then. */
const TRY_AGAIN_MS = 100;

/** Keeps the start page in the window, whatever happens to the process that draws it. */
export function keepAppWindow(window: BrowserWindow, options: AppWindowOptions): AppWindow {
  const { webContents: contents } = window;
  /**
   * `ending`: the renderer is to go, and nothing may be loaded before it is gone: a load that is asked for while it
   * dies is lost with it, in Chromium without a word. `loading`: until the start page says that it is there.
   */
  let state: 'ending' | 'loading' | 'shown' | 'given up' = 'loading';
  let failedLoads = 0;
  let losses: number[] = [];
  let timer: NodeJS.Timeout | undefined;

  contents.on('did-finish-load', () => {
    if (state !== 'loading') return;
    become('shown');
    failedLoads = 0;
    uncover();
  });
  contents.on('render-process-gone', () => {
    if (state === 'ending') load();
    else if (state === 'loading') failToLoad();
    else if (state === 'shown') losePage();
  });
  contents.on('did-fail-load', (_event, errorCode, _description, _url, isMainFrame) => {
    if (!isMainFrame || errorCode === ERR_ABORTED) return;
    if (state === 'loading') failToLoad();
    // It tried to leave for somewhere that its headers forbid, and an error page took its place.
    else if (state === 'shown') losePage();
  });
  load();

  function become(next: typeof state): void {
    state = next;
    clearTimeout(timer);
  }

  function after(limitMs: number, next: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!window.isDestroyed()) next();
    }, limitMs);
  }

  function load(): void {
    if (window.isDestroyed()) return;
    become('loading');
    after(LOAD_LIMIT_MS, failToLoad);
    window.loadURL(`${APP_ORIGIN}/index.html`).catch(() => {
      // The events tell of it, and of every other load.
    });
  }

  function endRenderer(): void {
    become('ending');
    const id = contents.getOSProcessId();
    if (contents.isCrashed() || id <= 0) {
      load();
      return;
    }
    // Electron's own way is a crash on Linux, of which the system may keep what was in memory.
    if (!killProcess(id)) contents.forcefullyCrashRenderer();
    after(GONE_LIMIT_MS, () => {
      contents.forcefullyCrashRenderer();
      after(GONE_LIMIT_MS, failToLoad);
    });
  }

  function failToLoad(): void {
    failedLoads += 1;
    giveUpPage();
  }

  function losePage(): void {
    const now = performance.now();
    losses = [...losses.filter((at) => now - at < RAPID_LOSS_MS), now];
    giveUpPage();
  }

  function giveUpPage(): void {
    if (window.isDestroyed()) return;
    const isHopeless = failedLoads > MAX_FAILED_LOADS || losses.length > MAX_RAPID_LOSSES;
    // Before anybody asks for it: that the window is emptied is under way.
    become(isHopeless ? 'given up' : 'ending');
    cover();
    options.onPageLost();
    if (isHopeless) options.onGivenUp();
    else after(TRY_AGAIN_MS, endRenderer);
  }

  function cover(): void {
    if (!window.isDestroyed()) window.contentView.setVisible(false);
  }

  function uncover(): void {
    if (state !== 'shown' || window.isDestroyed()) return;
    window.contentView.setVisible(true);
    // What is hidden loses the focus, and a passphrase is typed next.
    if (window.isFocused()) contents.focus();
  }

  return {
    isHidden: () => !window.isDestroyed() && (window.isMinimized() || !window.isVisible()),
    cover,
    uncover,
    empty() {
      if (window.isDestroyed()) return;
      // Ending the process and loading take their time, and Chromium shows the last picture meanwhile.
      cover();
      if (state === 'loading' || state === 'shown') endRenderer();
    },
    bringToFront() {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}

/** Whether the system took the order; it is carried out a moment later. */
function killProcess(id: number): boolean {
  try {
    return process.kill(id, 'SIGKILL');
  } catch {
    return false;
  }
}

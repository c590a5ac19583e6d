import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, Session } from 'electron';

interface WindowOptions {
  readonly session: Session;
  readonly preload: string;
  readonly bounds: Rectangle | null;
}

/** Never the name of a case, a person or a vault: titles reach the task bar and window lists. */
const WINDOW_TITLE = 'Casekeep';
/** So much of the title bar must be in reach of the pointer. */
const MIN_VISIBLE_PX = 40;

export function mainWindowOptions({
  session,
  preload,
  bounds,
}: WindowOptions): BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 800,
    ...bounds,
    minWidth: 880,
    minHeight: 560,
    show: false,
    title: WINDOW_TITLE,
    autoHideMenuBar: true,
    backgroundColor: '#f6f7f7',
    webPreferences: {
      session,
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      webgl: false,
      enableWebSQL: false,
      spellcheck: false,
      devTools: false,
      navigateOnDragDrop: false,
      v8CacheOptions: 'none',
      safeDialogs: true,
      autoplayPolicy: 'document-user-activation-required',
    },
  };
}

export function prepareMainWindow(window: BrowserWindow): void {
  window.setContentProtection(true);
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
}

/** Kept bounds, unless the screen they were on is gone. */
export function visibleBounds(bounds: Rectangle | null, workAreas: readonly Rectangle[]): Rectangle | null {
  if (bounds === null) return null;
  const isVisible = workAreas.some(
    (area) =>
      bounds.x < area.x + area.width - MIN_VISIBLE_PX &&
      bounds.x + bounds.width > area.x + MIN_VISIBLE_PX &&
      bounds.y < area.y + area.height - MIN_VISIBLE_PX &&
      bounds.y >= area.y - MIN_VISIBLE_PX,
  );
  return isVisible ? bounds : null;
}

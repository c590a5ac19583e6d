import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, Session } from 'electron';

interface WindowOptions {
  readonly session: Session;
  readonly preload: string;
  readonly bounds: Rectangle | null;
}

/** Never the name of a case, a person or a vault: titles reach the task bar and window lists. */
const WINDOW_TITLE = 'Casekeep';

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

/**
 * Kept bounds, brought inside the screen that has most of them: a screen may be gone, smaller, or have its bars elsewhere
 * since. The first of the work areas where none has any of them; null where nothing was kept or there is no screen.
 */
export function boundsWithin(bounds: Rectangle | null, workAreas: readonly Rectangle[]): Rectangle | null {
  const [area] = workAreas.toSorted((a, b) => shownOf(bounds, b) - shownOf(bounds, a));
  if (bounds === null || area === undefined) return null;
  const width = Math.min(bounds.width, area.width);
  const height = Math.min(bounds.height, area.height);
  return {
    x: Math.max(area.x, Math.min(bounds.x, area.x + area.width - width)),
    y: Math.max(area.y, Math.min(bounds.y, area.y + area.height - height)),
    width,
    height,
  };
}

/** In square pixels. */
function shownOf(bounds: Rectangle | null, area: Rectangle): number {
  if (bounds === null) return 0;
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const down = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y);
  return Math.max(0, across) * Math.max(0, down);
}

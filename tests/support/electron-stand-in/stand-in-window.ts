import { EventEmitter } from 'node:events';
import type { Frame, Request as PageRequest, Route } from 'playwright-core';
import { toAppUrl, type ChromiumHost } from './chromium-host.ts';
import { emitPreventable } from './preventable-event.ts';
import { recordAll, recordSetting } from './recorded-settings.ts';
import { app, chromiumHost } from './stand-in-app.ts';
import type { StandInSession } from './stand-in-session.ts';
import { StandInWebContents, type KeyInput } from './stand-in-web-contents.ts';

interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly webPreferences: { readonly session: StandInSession; readonly preload: string };
}

/** Electron's BrowserWindow. One window is all that the app has. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: StandInWebContents;
  /** The view that draws the page. */
  readonly contentView = {
    setVisible: (isVisible: boolean): void => {
      if (!this.#isDestroyed) this.webContents.setSeen(isVisible);
    },
  };
  readonly #host: ChromiumHost;
  #isDestroyed = false;
  #isShown = false;

  constructor(options: WindowOptions) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    recordAll('window', options);
    this.#host = chromiumHost();
    this.webContents = new StandInWebContents(
      this.#host,
      options.webPreferences.session,
      options.webPreferences.preload,
    );
    shownContents = this.webContents;
    tellWindow = (event) => void emitPreventable(this, event);
    app.emit('web-contents-created', {}, this.webContents);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.#host.page.on('close', () => this.#destroy());
    this.#host.context.on('close', () => this.#destroy());
    this.#host.page.on('download', (download) => {
      if (this.webContents.session.refusesDownload()) void download.cancel();
    });
  }

  #assertThere(): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
  }

  async loadURL(url: string): Promise<void> {
    this.#assertThere();
    await this.webContents.loadURL(url);
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  #destroy(): void {
    if (this.#isDestroyed) return;
    // The browser's window is gone already, so main is told and not asked.
    emitPreventable(this, 'close');
    this.#isDestroyed = true;
    this.emit('closed');
    app.emit('window-all-closed');
  }

  setContentProtection(isOn: boolean): void {
    this.#assertThere();
    recordSetting('window.content protection', isOn);
  }

  override on(event: string, listener: (...args: never[]) => void): this {
    super.on(event, listener as (...args: unknown[]) => void);
    if (event === 'page-title-updated') {
      recordSetting(`window.${event}`, emitPreventable(this, event, 'A title') ? 'refused' : 'let through');
    }
    return this;
  }

  getNormalBounds() {
    this.#assertThere();
    return { x: 0, y: 0, width: 1280, height: 800 };
  }

  show(): void {
    this.#assertThere();
    this.#isShown = true;
    recordSetting('window.shown when ready');
  }

  isVisible(): boolean {
    this.#assertThere();
    return this.#isShown;
  }

  isMinimized(): boolean {
    this.#assertThere();
    return areWindowsMinimized;
  }

  restore(): void {
    this.#assertThere();
    areWindowsMinimized = false;
  }

  isFocused(): boolean {
    this.#assertThere();
    return this.#isShown && !areWindowsMinimized;
  }

  focus(): void {
    this.#assertThere();
    void this.#host.page.bringToFront();
  }
}

let shownContents: StandInWebContents | undefined;
let tellWindow: (event: string) => void = () => {};
let areWindowsMinimized = false;

/** What a test does in the place of the person who minimises the only window, or types in it. */
export const person = {
  setMinimized(isMinimized: boolean): void {
    areWindowsMinimized = isMinimized;
  },
  pressBeforePage(input: KeyInput): void {
    shownContents?.pressBeforePage(input);
  },
  emitWindow(event: string): void {
    tellWindow(event);
  },
};

/** Answers a request of the page as Electron would: navigation policy, request filter, protocol handler. */
export async function answerRoute(route: Route): Promise<void> {
  const request = route.request();
  const contents = shownContents;
  if (contents === undefined) return route.abort('aborted');
  const frame = frameOf(request);
  if (frame === undefined && !contents.allowsPopups()) return route.abort('aborted');
  if (frame !== undefined && request.isNavigationRequest()) {
    const isMainFrame = frame.parentFrame() === null;
    if (contents.refusesNavigation(request.url(), isMainFrame)) return route.abort('aborted');
  }
  const url = toAppUrl(request.url());
  if (contents.session.isRefused(url)) return route.abort('blockedbyclient');
  const response = await contents.session
    .respond(new Request(url, { method: request.method() }))
    .catch((error: unknown) => {
      // Electron writes it, too, and answers with an error of the network.
      console.error(error);
      return undefined;
    });
  if (response === undefined) return route.abort('blockedbyclient');
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

export function isPopupAllowed(): boolean {
  return shownContents?.allowsPopups() ?? false;
}

/** The first request of a popup comes before its frame is there. */
function frameOf(request: PageRequest): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { RENDERER_GONE } from '../browser/outlive-crashes.ts';
import { toAppUrl, toHostUrl, type ChromiumHost } from './chromium-host.ts';
import { decodeMessage, encodeMessage } from './message-codec.ts';
import { PRELOAD_BINDING, PRELOAD_WORLD, worldScripts } from './page-worlds.ts';
import { emitPreventable } from './preventable-event.ts';
import { recordSetting } from './recorded-settings.ts';
import { clipboard } from './stand-in-clipboard.ts';
import { StandInFrame } from './stand-in-frame.ts';
import type { StandInSession } from './stand-in-session.ts';
import { noteActivity } from './stand-in-power.ts';
import { watchYoungestRenderer, type YoungestRenderer } from './youngest-renderer.ts';

/** The only listener that main may have; kept apart from the window, as in Electron. */
export const ipcMain = new EventEmitter();
// Electron's own: without it a page that sends on this channel would make main throw.
ipcMain.on('error', () => {});

/** Chromium's reason is not told to the outside; any but an aborted load says the same. */
const ERR_BLOCKED_BY_CLIENT = -20;
/** Electron's word for a load that stopped and was not finished. */
const ERR_FAILED = -2;

/** Electron's Input, of which a test gives what it needs. */
export interface KeyInput {
  readonly type: 'keyDown' | 'keyUp';
  readonly key: string;
  readonly code?: string;
  readonly isAutoRepeat?: boolean;
  readonly control?: boolean;
  readonly meta?: boolean;
  readonly alt?: boolean;
  readonly shift?: boolean;
}

interface PendingLoad {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Electron's WebContents over one page of Chromium, in which the renderer may die and be followed by another. */
export class StandInWebContents extends EventEmitter {
  readonly #session: StandInSession;
  readonly #host: ChromiumHost;
  /** The preload's world of the document that is shown; messages to an older document are dropped. */
  #world: { readonly contextId: number; readonly frame: StandInFrame } | undefined;
  #frameId = '';
  #isDestroyed = false;
  #isSeen = true;
  #isPrepared = false;
  #isCrashed = false;
  readonly #renderer: YoungestRenderer;
  #goneReason = 'killed';
  #pendingLoad: PendingLoad | undefined;
  readonly #ready: Promise<void>;
  readonly #expectedUrls = new Set<string>();
  /** Electron allows what nobody refuses. */
  #windowOpenAction = 'allow';

  constructor(host: ChromiumHost, session: StandInSession, preloadPath: string) {
    super();
    this.#host = host;
    this.#session = session;
    this.#renderer = watchYoungestRenderer(host);
    this.#ready = this.#prepare(readFileSync(preloadPath, 'utf8'));
    host.page.on('close', () => this.#destroy());
    host.context.on('close', () => this.#destroy());
  }

  #destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#leaveDocument();
    this.emit('destroyed');
  }

  #assertThere(): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
  }

  get session(): StandInSession {
    this.#assertThere();
    return this.#session;
  }

  async #prepare(preloadSource: string): Promise<void> {
    const { session } = this.#host;
    await this.#renderer.leaveOthers();
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === PRELOAD_BINDING) this.#receive(payload, executionContextId);
    });
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== PRELOAD_WORLD || context.origin === '://') return;
      this.#leaveDocument();
      this.#world = { contextId: context.id, frame: new StandInFrame(toAppUrl(context.origin)) };
    });
    session.on('Runtime.executionContextsCleared', () => this.#leaveDocument());
    // Not of the protocol: see `outliveCrashes`.
    session.on(RENDERER_GONE as 'Inspector.targetCrashed', () => this.#loseRenderer());
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.#frameId) this.emit('did-navigate-in-page', {}, toAppUrl(url), true);
    });
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return;
      this.#isCrashed = false;
      if (frame.unreachableUrl !== undefined) this.#failLoad(ERR_BLOCKED_BY_CLIENT, frame.unreachableUrl);
    });
    session.on('Page.loadEventFired', () => void this.#finishLoad());
    session.on('Page.frameStoppedLoading', ({ frameId }) => {
      if (frameId === this.#frameId) this.#stopLoad();
    });
    await session.send('Page.enable');
    const { frameTree } = await session.send('Page.getFrameTree');
    this.#frameId = frameTree.frame.id;
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: PRELOAD_BINDING, executionContextName: PRELOAD_WORLD });
    const scripts = worldScripts(preloadSource, randomUUID());
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page });
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: scripts.preload,
      worldName: PRELOAD_WORLD,
    });
    this.#isPrepared = true;
  }

  get mainFrame(): StandInFrame | undefined {
    this.#assertThere();
    return this.#world?.frame;
  }

  #leaveDocument(): void {
    this.#world?.frame.dispose();
    this.#world = undefined;
  }

  /** In a task of its own, as in Electron: not while Chromium still tells everybody. */
  #loseRenderer(): void {
    this.#leaveDocument();
    this.#isCrashed = true;
    this.#renderer.lose();
    const reason = this.#goneReason;
    this.#goneReason = 'killed';
    setImmediate(() => {
      if (!this.#isDestroyed) this.emit('render-process-gone', {}, { reason, exitCode: 9 });
    });
  }

  #failLoad(errorCode: number, url: string): void {
    this.#pendingLoad?.reject(new Error(`(${String(errorCode)}) loading '${toAppUrl(url)}'`));
    this.#pendingLoad = undefined;
    this.emit('did-fail-load', {}, errorCode, '', toAppUrl(url), true);
  }

  /** Also of an error page. */
  async #finishLoad(): Promise<void> {
    await this.#renderer.find();
    if (this.#isDestroyed || this.#isCrashed) return;
    this.#drawSeen();
    const load = this.#pendingLoad;
    this.#pendingLoad = undefined;
    this.emit('did-finish-load', {});
    load?.resolve();
  }

  /** Loading may stop without an end, as when the renderer that was to be left dies: nothing else is said then. */
  #stopLoad(): void {
    const load = this.#pendingLoad;
    setTimeout(() => {
      if (load === undefined || this.#pendingLoad !== load) return;
      this.#pendingLoad = undefined;
      load.reject(new Error(`ERR_FAILED (${String(ERR_FAILED)})`));
    }, 500);
  }

  getOSProcessId(): number {
    this.#assertThere();
    return this.#renderer.id();
  }

  isCrashed(): boolean {
    this.#assertThere();
    return this.#isCrashed;
  }

  /** On Linux Electron's own way: the renderer crashes on its thread for messages, whether or not its page hangs. */
  forcefullyCrashRenderer(): void {
    this.#assertThere();
    this.#goneReason = 'crashed';
    this.#host.session.send('Page.crash').catch(() => {
      // Its answer goes with it.
    });
  }

  #receive(payload: string, contextId: number): void {
    const message = JSON.parse(payload) as {
      inputEvent?: { readonly type: string };
      input?: KeyInput;
      copied?: string;
      selected?: string;
      channel: string;
      args: string;
    };
    if (message.inputEvent !== undefined) {
      noteActivity();
      this.emit('input-event', {}, message.inputEvent);
      return;
    }
    if (message.input !== undefined) {
      emitPreventable(this, 'before-input-event', message.input);
      return;
    }
    if (message.selected !== undefined) {
      void clipboard.selection?.writeText(message.selected);
      return;
    }
    if (message.copied !== undefined) {
      void clipboard.writeText(message.copied);
      return;
    }
    const senderFrame = contextId === this.#world?.contextId ? this.#world.frame : null;
    const args = decodeMessage(message.args) as unknown[];
    ipcMain.emit(message.channel, { sender: this, senderFrame }, ...args);
  }

  send(channel: string, ...args: unknown[]): void {
    this.#assertThere();
    const contextId = this.#world?.contextId;
    if (contextId === undefined) {
      if (this.#isCrashed)
        console.error('Error sending from webFrameMain: ', new Error('Render frame was disposed'));
      return;
    }
    const expression = `__standInFromMain(${JSON.stringify(channel)}, ${JSON.stringify(encodeMessage(args))})`;
    this.#host.session.send('Runtime.evaluate', { expression, contextId }).catch(() => {
      // The document went away while the message was under way; Electron drops it too.
    });
  }

  /**
   * A key as Electron hears it, before and without the page. Chromium driven from outside has no such place, so
   * a test whose page hangs presses it here.
   */
  pressBeforePage(input: KeyInput): void {
    noteActivity();
    this.emit('input-event', {}, { type: input.type === 'keyDown' ? 'rawKeyDown' : 'keyUp' });
    emitPreventable(this, 'before-input-event', {
      code: '',
      isAutoRepeat: false,
      control: false,
      meta: false,
      alt: false,
      shift: false,
      ...input,
    });
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  /**
   * Asked of Chromium at once, whatever happens to the renderer: a load that is asked for while the one before is dying
   * is lost with it. Resolves when the page has been loaded, rejects when loading has stopped before.
   */
  async loadURL(url: string): Promise<void> {
    this.#assertThere();
    this.#pendingLoad?.reject(new Error('ERR_ABORTED (-3)'));
    const loaded = new Promise<void>((resolve, reject) => {
      this.#pendingLoad = { resolve, reject };
    });
    // Electron has said so itself by then.
    loaded.catch(() => {});
    if (!this.#isPrepared) await this.#ready;
    this.#expectedUrls.add(withoutHash(toHostUrl(url)));
    this.#host.session.send('Page.navigate', { url: toHostUrl(url), transitionType: 'typed' }).catch(() => {
      // The window was closed meanwhile.
    });
    await loaded;
  }

  /**
   * Hides what is drawn, of this page and of those that are loaded later, until it is to be seen again. Electron hides
   * the view of the page; Chromium driven from outside has none, so here a page that hangs stays to be seen.
   */
  setSeen(isSeen: boolean): void {
    this.#isSeen = isSeen;
    this.#drawSeen();
  }

  #drawSeen(): void {
    const contextId = this.#world?.contextId;
    if (contextId === undefined) return;
    const expression = `document.documentElement.style.visibility = '${this.#isSeen ? '' : 'hidden'}'`;
    this.#host.session.send('Runtime.evaluate', { expression, contextId }).catch(() => {
      // The document went away, and what it showed with it.
    });
  }

  focus(): void {
    this.#assertThere();
    void this.#host.page.bringToFront();
  }

  /** Whether main refuses that the page goes to `url` by itself. */
  refusesNavigation(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && this.#expectedUrls.delete(withoutHash(url))) return false;
    return emitPreventable(this, isMainFrame ? 'will-navigate' : 'will-frame-navigate', toAppUrl(url));
  }

  override on(event: string, listener: (...args: never[]) => void): this {
    super.on(event, listener as (...args: unknown[]) => void);
    if (event.startsWith('will-')) {
      const isRefused = emitPreventable(this, event, 'https://example.org/');
      recordSetting(`web contents.${event}`, isRefused ? 'refused' : 'let through');
    }
    return this;
  }

  setWindowOpenHandler(handler: (details: object) => { action: string }): void {
    this.#windowOpenAction = handler({ url: 'https://example.org/' }).action;
    recordSetting('web contents.window open', this.#windowOpenAction);
  }

  allowsPopups(): boolean {
    return this.#windowOpenAction === 'allow';
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    recordSetting('web contents.WebRTC policy', policy);
  }
}

function withoutHash(url: string): string {
  return url.split('#')[0] ?? '';
}

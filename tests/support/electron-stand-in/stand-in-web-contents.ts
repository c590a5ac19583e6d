import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { toAppUrl, toHostUrl, type ChromiumHost } from './chromium-host.ts';
import { decodeMessage, encodeMessage } from './message-codec.ts';
import { PRELOAD_BINDING, PRELOAD_WORLD, worldScripts } from './page-worlds.ts';
import { emitPreventable } from './preventable-event.ts';
import { recordSetting } from './recorded-settings.ts';
import { clipboard } from './stand-in-clipboard.ts';
import type { StandInSession } from './stand-in-session.ts';
import { noteActivity } from './stand-in-power.ts';

/** The only listener that main may have; kept apart from the window, as in Electron. */
export const ipcMain = new EventEmitter();

/** Chromium's reason is not told to the outside; any but an aborted load says the same. */
const ERR_BLOCKED_BY_CLIENT = -20;

/** Longer than a page takes that is alive on a busy machine. */
const MAX_ANSWER_MS = 1500;

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

interface Frame {
  readonly url: string;
  readonly origin: string;
}

/** Electron's WebContents over one page of Chromium. */
export class StandInWebContents extends EventEmitter {
  readonly session: StandInSession;
  readonly #host: ChromiumHost;
  /** The preload's world of the document that is shown; messages to an older document are dropped. */
  #world: { readonly contextId: number; readonly frame: Frame } | undefined;
  #isDestroyed = false;
  #isSeen = true;
  readonly #ready: Promise<void>;
  #lastLoad: Promise<void>;
  readonly #expectedUrls = new Set<string>();
  /** Electron allows what nobody refuses. */
  #windowOpenAction = 'allow';

  constructor(host: ChromiumHost, session: StandInSession, preloadPath: string) {
    super();
    this.#host = host;
    this.session = session;
    this.#ready = this.#prepare(readFileSync(preloadPath, 'utf8'));
    this.#lastLoad = this.#ready;
    host.page.on('close', () => {
      this.#isDestroyed = true;
    });
    host.page.on('framenavigated', (frame) => {
      const isErrorPage = frame.parentFrame() === null && frame.url().startsWith('chrome-error:');
      if (isErrorPage) this.emit('did-fail-load', {}, ERR_BLOCKED_BY_CLIENT, '', '', true);
    });
  }

  async #prepare(preloadSource: string): Promise<void> {
    const { session } = this.#host;
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === PRELOAD_BINDING) this.#receive(payload, executionContextId);
    });
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== PRELOAD_WORLD || context.origin === '://') return;
      const origin = toAppUrl(context.origin);
      this.#world = { contextId: context.id, frame: { origin, url: `${origin}/index.html` } };
    });
    session.on('Runtime.executionContextsCleared', () => {
      this.#world = undefined;
    });
    await session.send('Page.enable');
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: PRELOAD_BINDING, executionContextName: PRELOAD_WORLD });
    const scripts = worldScripts(preloadSource, randomUUID());
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page });
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: scripts.preload,
      worldName: PRELOAD_WORLD,
    });
  }

  get mainFrame(): Frame | undefined {
    return this.#world?.frame;
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
      void clipboard.selection.writeText(message.selected);
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
    const contextId = this.#world?.contextId;
    if (contextId === undefined) return;
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

  async loadURL(url: string): Promise<void> {
    const before = this.#lastLoad;
    this.#lastLoad = (async () => {
      await before.catch(() => {});
      this.#expectedUrls.add(withoutHash(toHostUrl(url)));
      await this.#host.page.goto(toHostUrl(url));
      this.#drawSeen();
      this.emit('did-finish-load');
    })();
    await this.#lastLoad;
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
    void this.#host.page.bringToFront();
  }

  /**
   * Leaves the page for an empty one. Site isolation gives the empty page a process of its own, and
   * Chromium ends the old one, since nothing keeps it (no back-forward cache, no spare renderer).
   */
  forcefullyCrashRenderer(): void {
    this.#world = undefined;
    const before = this.#lastLoad;
    this.#lastLoad = (async () => {
      await before.catch(() => {});
      await this.#stopIfBusy();
      await this.#host.page.goto('about:blank');
      this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
    })();
  }

  /** A page that is busy for ever does not let itself be left. */
  async #stopIfBusy(): Promise<void> {
    const { session } = this.#host;
    const answer = session.send('Runtime.evaluate', { expression: '0' }).then(
      () => true,
      () => true,
    );
    const isAlive = await Promise.race([answer, sleep(MAX_ANSWER_MS, false)]);
    if (isAlive) return;
    // Waited for: Chromium would pass what is not answered on to the next page.
    await Promise.race([session.send('Runtime.terminateExecution').catch(() => {}), sleep(MAX_ANSWER_MS)]);
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

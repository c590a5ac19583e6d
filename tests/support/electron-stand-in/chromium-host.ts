import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type BrowserContext, type CDPSession, type Page, type Route } from 'playwright-core';
import { isRunning } from './is-running.ts';
import { findInstalledBrowsers, findTestBrowsers, type FoundBrowser } from '../browser/find-browser.ts';

/** Chromium aborts navigation to a scheme it does not know, so `app://` is a host that is never asked. */
const HOST_ORIGIN = 'https://casekeep.app.internal';
const APP_ORIGIN = 'app://casekeep';

export function toHostUrl(url: string): string {
  return url.startsWith(APP_ORIGIN) ? HOST_ORIGIN + url.slice(APP_ORIGIN.length) : url;
}

export function toAppUrl(url: string): string {
  return url.replace(HOST_ORIGIN, APP_ORIGIN);
}

export interface HostOptions {
  readonly profileFolder: string;
  /** As main appended them: name and value. */
  readonly switches: ReadonlyMap<string, string>;
  readonly headless: boolean;
  readonly isTest: boolean;
  readonly answer: (route: Route) => Promise<void>;
  /** What main's window open handler says to a popup. */
  readonly isPopupAllowed: () => boolean;
}

export interface ChromiumHost {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly session: CDPSession;
  readonly processIds: () => Promise<{
    readonly browser: number;
    readonly renderers: readonly number[];
    readonly others: readonly number[];
  }>;
  /** Resolves when the browser no longer writes into its profile. */
  readonly close: () => Promise<void>;
  /** Asks in a window of its own, since the app's page may not open dialogs. Null when the person cancels. */
  readonly askPerson: (question: string, suggestion: string) => Promise<string | null>;
  /** Makes the browser reachable for a test through a named pipe. */
  readonly bind: () => Promise<string>;
}

/**
 * Features that Playwright switches off by default and that a later `--disable-features` would switch
 * on again, and the two that keep a renderer alive after its page has gone.
 */
const disabledFeatures = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BackForwardCache',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'NetworkTimeServiceQuerying',
  'PaintHolding',
  'PreconnectToSearch',
  'SpareRendererForSitePerProcess',
  'ThirdPartyStoragePartitioning',
];

export async function startChromium(options: HostOptions): Promise<ChromiumHost> {
  const browsers = options.isTest ? await findTestBrowsers() : findInstalledBrowsers();
  const context = await launchFirst(browsers, options);
  await context.route('**/*', options.answer);
  await context.routeWebSocket('**/*', (socket) => socket.close());
  const page = context.pages()[0] ?? (await context.newPage());
  let isAsking = false;
  context.on('page', (popup) => {
    if (popup !== page && !isAsking && !options.isPopupAllowed()) void popup.close();
  });
  const session = await context.newCDPSession(page);
  const browser = context.browser();
  if (browser === null) throw new Error('The browser is gone.');
  const browserSession = await browser.newBrowserCDPSession();
  async function processIds() {
    const { processInfo } = await browserSession.send('SystemInfo.getProcessInfo');
    const ofType = (type: string) => processInfo.filter((each) => each.type === type).map((each) => each.id);
    const others = processInfo.filter(({ type }) => type !== 'browser' && type !== 'renderer');
    return {
      browser: ofType('browser')[0] ?? 0,
      renderers: ofType('renderer'),
      others: others.map(({ id }) => id),
    };
  }
  const { browser: browserProcessId } = await processIds();
  return {
    page,
    context,
    session,
    processIds,
    async bind() {
      const { endpoint } = await browser.bind('casekeep-stand-in');
      return endpoint;
    },
    async askPerson(question, suggestion) {
      isAsking = true;
      const dialogPage = await context.newPage();
      try {
        // Playwright closes every dialog of a page by itself unless somebody listens.
        dialogPage.on('dialog', () => {});
        return await dialogPage.evaluate(([text, value]) => window.prompt(text, value), [
          question,
          suggestion,
        ] as const);
      } finally {
        isAsking = false;
        await dialogPage.close();
      }
    },
    async close() {
      await context.close().catch(() => {});
      for (let waits = 0; waits < 100 && isRunning(browserProcessId); waits += 1) await sleep(20);
    },
  };
}

async function launchFirst(browsers: readonly FoundBrowser[], options: HostOptions): Promise<BrowserContext> {
  const failures: unknown[] = [];
  for (const browser of browsers) {
    for (const hasSandbox of sandboxChoices(browser)) {
      try {
        return await launch(browser, hasSandbox, options);
      } catch (error) {
        failures.push(error);
      }
    }
  }
  throw new AggregateError(failures, `No browser could be started: ${failures.map(String).join('\n')}`);
}

/** Chromium refuses its sandbox to root; the bundled one, for tests only, may lack what it needs for one. */
function sandboxChoices(browser: FoundBrowser): readonly boolean[] {
  if (process.getuid?.() === 0) return [false];
  return browser.kind === 'bundled' ? [true, false] : [true];
}

async function launch(
  browser: FoundBrowser,
  hasSandbox: boolean,
  options: HostOptions,
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(options.profileFolder, {
    executablePath: browser.executablePath,
    env: { ...process.env, ...browser.env },
    headless: options.headless,
    chromiumSandbox: hasSandbox,
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    permissions: [],
    acceptDownloads: false,
    serviceWorkers: 'block',
    ignoreDefaultArgs: ['--enable-automation', '--unsafely-disable-devtools-self-xss-warnings'],
    args: [
      '--app=data:text/html,',
      '--window-size=1280,800',
      '--site-per-process',
      // Hides the bar that warns of a missing sandbox, and nothing else.
      ...(hasSandbox ? [] : ['--test-type']),
      ...[...options.switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
      `--disable-features=${[options.switches.get('disable-features'), ...disabledFeatures].join(',')}`,
    ],
  });
}

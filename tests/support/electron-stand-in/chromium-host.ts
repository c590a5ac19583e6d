import { setTimeout as sleep } from 'node:timers/promises';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Page,
  type Route,
} from 'playwright-core';
import { startPipedBrowser, type PipedBrowser } from '../browser/debugger-pipe.ts';
import { outliveCrashes } from '../browser/outlive-crashes.ts';
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

/** Features that talk to others, get between a page and its end, or keep a renderer for later. */
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

/** A browser of its own for this app, that asks nobody anything, and in which what is out of sight goes on. */
const drivenSwitches = [
  '--allow-pre-commit-input',
  '--disable-back-forward-cache',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-hang-monitor',
  '--disable-infobars',
  '--disable-ipc-flooding-protection',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--disable-renderer-backgrounding',
  '--disable-search-engine-choice-screen',
  '--edge-skip-compat-layer-relaunch',
  '--enable-features=CDPScreenshotNewSurface',
  '--enable-unsafe-swiftshader',
  '--force-color-profile=srgb',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-service-autorun',
  '--password-store=basic',
  '--site-per-process',
  '--use-mock-keychain',
];

/** No window on the machine's screen, and a mouse all the same. */
const headlessSwitches = [
  '--headless',
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
  '--hide-scrollbars',
  '--mute-audio',
];

const CLOSE_LIMIT_MS = 3000;

export async function startChromium(options: HostOptions): Promise<ChromiumHost> {
  const browsers = options.isTest ? await findTestBrowsers() : findInstalledBrowsers();
  const { browser, process: running } = await launchFirst(browsers, options);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The browser has no window.');
  await context.route('**/*', options.answer);
  await context.routeWebSocket('**/*', (socket) => socket.close());
  const page = context.pages()[0] ?? (await context.newPage());
  // Playwright imitates a light screen unless it is told not to.
  await page.emulateMedia({ colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null });
  let isAsking = false;
  context.on('page', (popup) => {
    if (popup !== page && !isAsking && !options.isPopupAllowed()) void popup.close();
  });
  const session = await context.newCDPSession(page);
  const browserSession = await browser.newBrowserCDPSession();
  await browserSession.send('Browser.setDownloadBehavior', { behavior: 'deny' });
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
      await browserSession.send('Browser.close').catch(() => {});
      await Promise.race([running.exited, sleep(CLOSE_LIMIT_MS)]);
      running.kill();
      await running.exited;
    },
  };
}

interface StartedBrowser {
  readonly browser: Browser;
  readonly process: PipedBrowser;
}

async function launchFirst(browsers: readonly FoundBrowser[], options: HostOptions): Promise<StartedBrowser> {
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
  found: FoundBrowser,
  hasSandbox: boolean,
  options: HostOptions,
): Promise<StartedBrowser> {
  const started = startPipedBrowser({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    args: [
      ...drivenSwitches,
      ...(options.headless ? headlessSwitches : []),
      // Hides the bar that warns of a missing sandbox, and nothing else.
      ...(hasSandbox ? [] : ['--no-sandbox', '--test-type']),
      ...[...options.switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
      `--disable-features=${[options.switches.get('disable-features'), ...disabledFeatures].join(',')}`,
      `--user-data-dir=${options.profileFolder}`,
      '--window-size=1280,800',
      '--app=data:text/html,',
    ],
  });
  const failed = started.exited.then(() => {
    throw new Error(`${found.executablePath} ended: ${started.said()}`);
  });
  try {
    const connected = chromium.connectOverCDP(outliveCrashes(started.transport));
    return { browser: await Promise.race([connected, failed]), process: started };
  } catch (error) {
    started.kill();
    throw error;
  } finally {
    failed.catch(() => {});
  }
}

import { EventEmitter } from 'node:events';
import { recordAll, recordSetting } from './recorded-settings.ts';
import { emitPreventable } from './preventable-event.ts';
import { app } from './stand-in-app.ts';

type Decide<T> = (answer: T) => void;
type RequestListener = (details: { url: string }, decide: Decide<{ cancel?: boolean }>) => void;
type ProtocolHandler = (request: Request) => Response | Promise<Response>;

const samplePermissions = [
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'openExternal',
  'fileSystem',
];
const sampleUrls = [
  'https://example.org/',
  'http://127.0.0.1:9/',
  'ws://example.org/',
  'file:///etc/passwd',
  'devtools://devtools/',
  'app://other/index.html',
  'app://casekeep/index.html',
];

/** Electron's Session, as far as main uses it. */
export class StandInSession extends EventEmitter {
  readonly name: string;
  readonly #isPersistent: boolean;
  #onBeforeRequest: RequestListener | undefined;
  readonly #protocolHandlers = new Map<string, ProtocolHandler>();

  constructor(name: string, isPersistent: boolean) {
    super();
    this.name = name;
    this.#isPersistent = isPersistent;
  }

  readonly protocol = {
    handle: (scheme: string, handler: ProtocolHandler) => {
      if (this.#protocolHandlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      this.#protocolHandlers.set(scheme, handler);
      recordSetting(`${this.name}.protocol.${scheme}`);
    },
  };

  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener) => {
      this.#onBeforeRequest = listener;
      for (const url of sampleUrls)
        recordSetting(`${this.name}.request ${url}`, this.isRefused(url) ? 'refused' : 'let through');
    },
  };

  isPersistent(): boolean {
    return this.#isPersistent;
  }

  getStoragePath(): string | null {
    return this.#isPersistent ? '/' : null;
  }

  setPermissionRequestHandler(
    handler: (contents: null, permission: string, decide: Decide<boolean>) => void,
  ): void {
    for (const permission of samplePermissions) {
      handler(null, permission, (isGranted) =>
        recordSetting(`${this.name}.permission request ${permission}`, isGranted),
      );
    }
  }

  setPermissionCheckHandler(handler: (contents: null, permission: string, origin: string) => boolean): void {
    for (const permission of samplePermissions) {
      recordSetting(
        `${this.name}.permission check ${permission}`,
        handler(null, permission, 'app://casekeep'),
      );
    }
  }

  setDevicePermissionHandler(handler: (details: object) => boolean): void {
    recordSetting(`${this.name}.device permission`, handler({ deviceType: 'usb' }));
  }

  setBluetoothPairingHandler(handler: (details: object, decide: Decide<object>) => void): void {
    handler({ pairingKind: 'confirm' }, (answer) => recordAll(`${this.name}.bluetooth pairing`, answer));
  }

  setUSBProtectedClassesHandler(handler: (details: { protectedClasses: string[] }) => string[]): void {
    recordSetting(
      `${this.name}.protected USB classes`,
      handler({ protectedClasses: ['hid', 'video'] }).join(),
    );
  }

  setDisplayMediaRequestHandler(handler: (request: object, decide: Decide<object>) => void): void {
    handler({}, (streams) => recordSetting(`${this.name}.display media`, Object.keys(streams).length));
  }

  setSpellCheckerEnabled(isEnabled: boolean): void {
    recordSetting(`${this.name}.spell checker`, isEnabled);
  }

  setSpellCheckerDictionaryDownloadURL(url: string): void {
    if (!URL.canParse(url)) throw new Error('The URL you provided is not a valid URL');
    recordSetting(`${this.name}.spell checker download`, url);
  }

  async setProxy(config: object): Promise<void> {
    recordAll(`${this.name}.proxy`, config);
  }

  override on(event: string, listener: (...args: never[]) => void): this {
    super.on(event, listener as (...args: unknown[]) => void);
    if (event.startsWith('select-')) {
      const isRefused = emitPreventable(
        this,
        event,
        {},
        () => {},
        () => {},
      );
      recordSetting(`${this.name}.${event}`, isRefused ? 'refused' : 'let through');
    }
    if (event === 'will-download')
      recordSetting(`${this.name}.${event}`, this.refusesDownload() ? 'refused' : 'let through');
    return this;
  }

  refusesDownload(): boolean {
    return emitPreventable(this, 'will-download', { cancel: () => {} }, null);
  }

  isRefused(url: string): boolean {
    let isRefused = false;
    this.#onBeforeRequest?.({ url }, ({ cancel }) => {
      isRefused = cancel === true;
    });
    return isRefused;
  }

  async respond(request: Request): Promise<Response | undefined> {
    return this.#protocolHandlers.get(new URL(request.url).protocol.slice(0, -1))?.(request);
  }
}

const defaultSession = new StandInSession('default session', true);

export const session = {
  get defaultSession(): StandInSession {
    assertReady();
    return defaultSession;
  },
  fromPartition(partition: string, options: object): StandInSession {
    assertReady();
    recordSetting('app session.partition', partition.startsWith('persist:') ? 'persistent' : 'in memory');
    recordAll('app session.options', options);
    return new StandInSession('app session', partition.startsWith('persist:'));
  },
};

function assertReady(): void {
  if (!app.isReady()) throw new TypeError('Session can only be received when app is ready');
}

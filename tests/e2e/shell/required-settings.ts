import type { RecordedSettings } from '../../support/electron-stand-in/recorded-settings.ts';

const permissions = ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem'];

/** Of every session, the default one included. */
function sessionSettings(session: string): Record<string, unknown> {
  return {
    ...Object.fromEntries(
      permissions.flatMap((permission) => [
        [`${session}.permission request ${permission}`, false],
        [`${session}.permission check ${permission}`, false],
      ]),
    ),
    [`${session}.device permission`]: false,
    [`${session}.bluetooth pairing.confirmed`]: false,
    [`${session}.protected USB classes`]: 'hid,video',
    [`${session}.display media`]: 0,
    [`${session}.select-hid-device`]: 'refused',
    [`${session}.select-serial-port`]: 'refused',
    [`${session}.select-usb-device`]: 'refused',
    [`${session}.will-download`]: 'refused',
    [`${session}.spell checker`]: false,
    [`${session}.spell checker download`]: 'app://none/',
    [`${session}.request https://example.org/`]: 'refused',
    [`${session}.request http://127.0.0.1:9/`]: 'refused',
    [`${session}.request ws://example.org/`]: 'refused',
    [`${session}.request file:///etc/passwd`]: 'refused',
    [`${session}.request devtools://devtools/`]: 'refused',
    [`${session}.request app://other/index.html`]: 'refused',
    [`${session}.request app://casekeep/index.html`]: 'let through',
    [`${session}.proxy.mode`]: 'fixed_servers',
    [`${session}.proxy.proxyRules`]: 'socks5://127.0.0.1:9',
    [`${session}.proxy.proxyBypassRules`]: '<-loopback>',
  };
}

/** security.md §3.1, by the paths under which the stand-in records what main registers. */
export const requiredSettings: RecordedSettings = {
  'app.sandbox': true,
  'app.hardware acceleration': false,
  'app.single instance': true,
  'app.menu': 'none',
  'app.host resolver.enableBuiltInResolver': false,
  'app.host resolver.secureDnsMode': 'off',

  'switch.host-resolver-rules': 'MAP * ~NOTFOUND',
  'switch.webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  'switch.disable-features':
    'MediaRouter,DialMediaRouteProvider,WebRtcHideLocalIpsWithMdns,OptimizationHints,Translate,AutofillServerCommunication',
  'switch.disable-background-networking': '',
  'switch.disable-breakpad': '',
  'switch.disable-component-update': '',
  'switch.disable-domain-reliability': '',
  'switch.disable-gpu-shader-disk-cache': '',
  'switch.disable-http-cache': '',
  'switch.disable-quic': '',
  'switch.disable-speech-api': '',
  'switch.disable-sync': '',
  'switch.dns-prefetch-disable': '',
  'switch.no-pings': '',

  'scheme.app.standard': true,
  'scheme.app.secure': true,

  'app session.partition': 'in memory',
  'app session.options.cache': false,
  'app session.protocol.app': true,
  ...sessionSettings('app session'),
  ...sessionSettings('default session'),

  'core process.stdio': 'ignore',

  'window.title': 'Casekeep',
  'window.show': false,
  'window.content protection': true,
  'window.page-title-updated': 'refused',
  'window.webPreferences.contextIsolation': true,
  'window.webPreferences.sandbox': true,
  'window.webPreferences.nodeIntegration': false,
  'window.webPreferences.nodeIntegrationInWorker': false,
  'window.webPreferences.nodeIntegrationInSubFrames': false,
  'window.webPreferences.webSecurity': true,
  'window.webPreferences.allowRunningInsecureContent': false,
  'window.webPreferences.experimentalFeatures': false,
  'window.webPreferences.webviewTag': false,
  'window.webPreferences.plugins': false,
  'window.webPreferences.webgl': false,
  'window.webPreferences.enableWebSQL': false,
  'window.webPreferences.spellcheck': false,
  'window.webPreferences.devTools': false,
  'window.webPreferences.navigateOnDragDrop': false,
  'window.webPreferences.v8CacheOptions': 'none',
  'window.webPreferences.safeDialogs': true,
  'window.webPreferences.autoplayPolicy': 'document-user-activation-required',

  'web contents.will-navigate': 'refused',
  'web contents.will-frame-navigate': 'refused',
  'web contents.will-redirect': 'refused',
  'web contents.will-attach-webview': 'refused',
  'web contents.window open': 'deny',
  'web contents.WebRTC policy': 'disable_non_proxied_udp',
};

/** Nobody may ask for these: each opens a door that is shut by default. */
const forbiddenSettings = [
  'scheme.app.bypassCSP',
  'scheme.app.allowServiceWorkers',
  'scheme.app.supportFetchAPI',
  'scheme.app.corsEnabled',
  'scheme.app.codeCache',
  'scheme.app.stream',
  'window.webPreferences.enableBlinkFeatures',
  'window.webPreferences.partition',
  'switch.no-sandbox',
  'switch.remote-debugging-port',
  'switch.enable-logging',
  'switch.disable-web-security',
];

/** What differs from the list above, by path; empty when all is as it must be. */
export function findWrongSettings(recorded: RecordedSettings): string[] {
  const missing = Object.entries(requiredSettings)
    .filter(([path, value]) => !Object.hasOwn(recorded, path) || recorded[path] !== value)
    .map(([path]) => path);
  return [...missing, ...forbiddenSettings.filter((path) => Object.hasOwn(recorded, path))];
}

import type { Session } from 'electron';
import { APP_ORIGIN, answerAppRequest, type AppFiles } from './app-protocol.ts';

/** Every session, the default one included: no network, no spell-checker download, no permission. */
export async function closeSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, decide) => decide({ confirmed: false }));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose('');
  });
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('will-download', (event, item) => {
    event.preventDefault();
    item.cancel();
  });
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL('app://none/');
  // Only the last listener counts in Electron, so this is the only place that sets one.
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isOwnUrl(details.url) });
  });
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'socks5://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
}

/** The one session with content: in memory, and it serves the app's own files; `onAlteredFont` as in `answerAppRequest`. */
export async function openAppSession(
  session: Session,
  files: AppFiles,
  onAlteredFont: (name: string) => void,
): Promise<void> {
  if (session.isPersistent() || session.getStoragePath() !== null) throw new Error('session/persistent');
  await closeSession(session);
  session.protocol.handle('app', (request) => answerAppRequest(files, request, onAlteredFont));
}

function isOwnUrl(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`) || url.startsWith(`blob:${APP_ORIGIN}/`);
}

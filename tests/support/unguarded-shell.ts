import { app, BrowserWindow, protocol, session } from 'electron';
import { join } from 'node:path';

/**
 * A window without any of Casekeep's policies, in the same stand-in: the control of tests that say that
 * something is refused. It answers for the whole web, so that what leaves the page is seen to arrive.
 */
const page = `<!doctype html><title>Unguarded</title><body><a href="/linked">link</a></body>`;

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
void app.whenReady().then(async () => {
  const open = session.fromPartition('unguarded', { cache: false });
  const answer = () =>
    new Response(page, { headers: { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' } });
  open.protocol.handle('app', answer);
  open.protocol.handle('https', answer);
  const window = new BrowserWindow({
    webPreferences: { session: open, preload: join(import.meta.dirname, '../../out/preload/preload.cjs') },
  });
  await window.loadURL('app://casekeep/index.html');
});
app.on('window-all-closed', () => app.quit());

import type { App, WebContents } from 'electron';

/** The window shows one page, loaded by main. A page that wants to go anywhere is refused. */
export function applyNavigationPolicy(app: App): void {
  app.on('web-contents-created', (_event, contents) => refuseNavigation(contents));
}

function refuseNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

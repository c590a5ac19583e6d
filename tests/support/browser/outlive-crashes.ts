import type { ConnectOverCDPTransport } from 'playwright-core';

/** What a session hears in place of `Inspector.targetCrashed`. */
export const RENDERER_GONE = 'Inspector.rendererGone';

/**
 * Playwright gives a page up for good when its renderer is gone. In Electron the same page gets another renderer, as it
 * does in Chromium for whoever asks. So Playwright hears of it by a name that it does not know.
 */
export function outliveCrashes(transport: ConnectOverCDPTransport): ConnectOverCDPTransport {
  const outliving: ConnectOverCDPTransport = {
    send: (message) => transport.send(message),
    close: () => transport.close(),
  };
  Object.assign(transport, {
    onmessage: (message: object) => outliving.onmessage?.(renamed(message)),
    onclose: (reason?: string) => outliving.onclose?.(reason),
  } satisfies Partial<ConnectOverCDPTransport>);
  return outliving;
}

function renamed(message: object): object {
  const isCrash = 'method' in message && message.method === 'Inspector.targetCrashed';
  return isCrash ? { ...message, method: RENDERER_GONE } : message;
}

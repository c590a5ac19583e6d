import type { ConnectOverCDPTransport } from 'playwright-core';

/** To a browser that listens on a port of this machine: Electron, when a test drives it. */
export async function openDebuggerSocket(url: string): Promise<ConnectOverCDPTransport> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`Nobody answers at ${url}.`)), { once: true });
  });
  const transport: ConnectOverCDPTransport = {
    send: (message) => socket.send(JSON.stringify(message)),
    close: () => socket.close(),
  };
  socket.addEventListener('message', ({ data }) => transport.onmessage?.(JSON.parse(String(data)) as object));
  socket.addEventListener('close', () => transport.onclose?.());
  return transport;
}

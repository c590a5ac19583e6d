import { contextBridge, ipcRenderer } from 'electron';
import { REPLY_CHANNEL, REQUEST_CHANNEL, type Bridge } from '#shared/ipc/bridge.ts';

const bridge: Bridge = Object.freeze({
  post: (message: unknown) => ipcRenderer.send(REQUEST_CHANNEL, message),
  listen: (listener: (message: unknown) => void) => {
    // The event object reaches ipcRenderer; the page gets the message only.
    const relay = (_event: unknown, message: unknown) => listener(message);
    ipcRenderer.on(REPLY_CHANNEL, relay);
    return () => {
      ipcRenderer.off(REPLY_CHANNEL, relay);
    };
  },
});

contextBridge.exposeInMainWorld('bridge', bridge);

import type { Bridge } from '#shared/ipc/bridge.ts';
import { connect, type Connection } from '#shared/ipc/connect.ts';
import { contract, type CasekeepContract } from '#shared/contract.ts';
import { sealSecrets } from './seal-secrets.ts';

declare global {
  interface Window {
    /** Put there by the preload; nothing but this file reads it. */
    readonly bridge: Bridge;
  }
}

export type AppConnection = Connection<CasekeepContract>;

export function createClient(): AppConnection {
  return connect(contract, window.bridge, { sealing: sealSecrets });
}

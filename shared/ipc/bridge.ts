import type { Port } from './port.ts';

/** What the preload puts on `window.bridge`: a port over two fixed channels and nothing else. */
export type Bridge = Port;

export const REQUEST_CHANNEL = 'casekeep:request';
export const REPLY_CHANNEL = 'casekeep:reply';

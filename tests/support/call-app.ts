import type { Page } from 'playwright-core';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Reply } from '#shared/ipc/wire.ts';

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

/** Far from the ids that the page's own client counts from one. */
let lastCallId = 1_000_000;

/** Asks through the page's bridge, as the page itself would; resolves with the final reply. */
export async function callApp(page: Page, operation: string, input?: unknown): Promise<Reply> {
  return page.evaluate(
    ([callId, name, argument]) =>
      new Promise<Reply>((resolve) => {
        const stop = window.bridge.listen((message) => {
          const reply = message as Reply;
          if (reply.callId !== callId || reply.type !== 'done') return;
          stop();
          resolve(reply);
        });
        window.bridge.post({ type: 'call', callId, operation: name, input: argument });
      }),
    [++lastCallId, operation, input] as const,
  );
}

/** The value of a call that must succeed. */
export async function askApp<Value>(page: Page, operation: string, input?: unknown): Promise<Value> {
  const reply = await callApp(page, operation, input);
  if (reply.type === 'done' && reply.ok) return reply.value as Value;
  throw new Error(`${operation} failed: ${JSON.stringify(reply)}`);
}

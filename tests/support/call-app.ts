import type { Page } from 'playwright-core';
import { contract } from '#shared/contract.ts';
import { sealSecrets } from '#renderer/api/seal-secrets.ts';
import { findOperation } from '#shared/ipc/define.ts';
import { hasSecrets, splitSecrets } from '#shared/ipc/sealed.ts';
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
export async function callApp(page: Page, name: string, input?: unknown): Promise<Reply> {
  return post(page, await sealedCall(page, name, input));
}

interface SentCall {
  readonly operation: string;
  readonly input?: unknown;
  readonly sealed?: object;
}

/** A call as the page sends it: what is secret in it is sealed for the core that runs now. */
export async function sealedCall(page: Page, name: string, input?: unknown): Promise<SentCall> {
  const operation = findOperation(contract, name);
  if (operation === undefined || !hasSecrets(operation)) return { operation: name, input };
  const { publicKey } = await askApp<{ publicKey: Uint8Array }>(page, 'vault.sealingKey');
  const { open, secret } = splitSecrets(operation, input);
  const { sealed } = await sealSecrets(name, secret, publicKey);
  return { operation: name, input: open, sealed };
}

/** Posts a call as it stands, whatever the contract says of it. */
export async function post(page: Page, call: SentCall): Promise<Reply> {
  return page.evaluate(
    ([callId, sent]) =>
      new Promise<Reply>((resolve) => {
        const stop = window.bridge.listen((message) => {
          const reply = message as Reply;
          if (reply.callId !== callId || reply.type !== 'done') return;
          stop();
          resolve(reply);
        });
        window.bridge.post({ type: 'call', callId, input: undefined, ...sent });
      }),
    [++lastCallId, call] as const,
  );
}

/** The value of a call that must succeed. */
export async function askApp<Value>(page: Page, operation: string, input?: unknown): Promise<Value> {
  const reply = await callApp(page, operation, input);
  if (reply.type === 'done' && reply.ok) return reply.value as Value;
  throw new Error(`${operation} failed: ${JSON.stringify(reply)}`);
}

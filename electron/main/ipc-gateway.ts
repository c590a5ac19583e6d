import type { IpcMain, IpcMainEvent, WebContents } from 'electron';
import type { ErrorCode } from '#shared/errors/error-codes.ts';
import type { ErrorParams } from '#shared/errors/app-error.ts';
import { REPLY_CHANNEL, REQUEST_CHANNEL } from '#shared/ipc/bridge.ts';
import { findOperation, type Contract, type Operation } from '#shared/ipc/define.ts';
import { hasSecrets, splitSecrets } from '#shared/ipc/sealed.ts';
import { isLongerThan } from '#shared/text/is-longer-than.ts';
import type { Port } from '#shared/ipc/port.ts';
import { MAX_MESSAGE_CHARACTERS, rendererMessage, type EventMessage, type Reply } from '#shared/ipc/wire.ts';
import { isInterruptibleWork, type InterruptibleWork } from '#shared/vault/interruptible-work.ts';
import { APP_ORIGIN } from './app-protocol.ts';
import type { FileTickets } from './file-tickets.ts';
import type { VaultState } from './vault-state.ts';

export interface GatewayOptions {
  readonly contract: Contract;
  readonly core: Port;
  readonly desktop: Port;
  readonly tickets: FileTickets;
  readonly vault: VaultState;
  /** Told of every path that core is given. */
  readonly onPathGiven: (path: string) => void;
  /** The only window that is answered; undefined while there is none. */
  readonly window: () => WebContents | undefined;
  /** Core has answered something for which it held keys, and no vault is open. */
  readonly onKeysLeft: () => void;
}

export interface IpcGateway {
  /** Answers every waiting call of core with `code`. */
  readonly failCoreCalls: (code: ErrorCode) => void;
  /** The window was emptied: cancels what runs for it and answers nothing of it. */
  readonly forgetCalls: () => void;
  /** Whether an unlock is under way: there is something to lock before the vault is open. */
  readonly isOpening: () => boolean;
  /** Whether core works for the window: a restore holds keys while no vault is open. */
  readonly isCoreAsked: () => boolean;
  /** Long work that is under way, each kind once, in the order in which it was begun. */
  readonly workUnderWay: () => readonly InterruptibleWork[];
}

interface Waiting {
  /** The renderer's id. A reloaded window counts from 1 again, so hosts get ids of ours. */
  readonly callId: number;
  readonly operation: string;
  readonly host: Operation['host'];
  /** Folder that a success would open. */
  readonly opens: { readonly folder: string | undefined } | undefined;
  readonly holdsKeys: boolean;
}

/**
 * The only listener on Electron's ipcMain. Lets through calls of the contract, from our page in our
 * window, in a small strict envelope, under the locked rule, with secrets sealed for core and tickets replaced by paths.
 */
export function openIpcGateway(ipcMain: IpcMain, options: GatewayOptions): IpcGateway {
  const { contract, core, desktop, tickets, vault } = options;
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  // electron-store opens a channel that tells any sender a path; nothing here uses it.
  for (const channel of ipcMain.eventNames()) ipcMain.removeAllListeners(String(channel));
  // Electron's own, put back: a page may send on any channel, and a message on this one that nobody hears is thrown.
  ipcMain.on('error', () => {});
  ipcMain.on(REQUEST_CHANNEL, (event, message: unknown) => {
    if (isOurPage(event, options.window())) receive(message);
  });
  core.listen((message) => relay(message as Reply | EventMessage));
  desktop.listen((message) => relay(message as Reply | EventMessage));

  function receive(message: unknown): void {
    if (isLongerThan(message, MAX_MESSAGE_CHARACTERS)) {
      refuse(callIdOf(message), 'ipc/message-too-large');
      return;
    }
    const parsed = rendererMessage.safeParse(message);
    if (!parsed.success) {
      refuse(callIdOf(message), 'ipc/invalid-input');
      return;
    }
    if (parsed.data.type === 'cancel') {
      cancel(parsed.data.callId);
      return;
    }
    const { callId, operation: name, input, sealed } = parsed.data;
    const operation = findOperation(contract, name);
    if (operation === undefined) {
      refuse(callId, 'ipc/unknown-operation');
      return;
    }
    if (vault.isLocked() && !operation.whileLocked) {
      refuse(callId, 'vault/locked');
      return;
    }
    const inTheOpen = Object.keys(splitSecrets(operation, input).secret)[0];
    if (inTheOpen !== undefined || hasSecrets(operation) !== (sealed !== undefined)) {
      refuse(callId, 'ipc/invalid-input', { field: inTheOpen ?? 'sealed' });
      return;
    }
    if (findWaiting(callId) !== undefined) {
      refuse(callId, 'ipc/invalid-input', { field: 'callId' });
      return;
    }
    const { paths, unknownField } = redeem(operation, input);
    if (unknownField !== undefined) {
      refuse(callId, 'file/unknown-ticket', { field: unknownField });
      return;
    }
    const opens = operation.opensVault ? { folder: paths['folder'] } : undefined;
    const id = ++lastId;
    waiting.set(id, {
      callId,
      operation: name,
      host: operation.host,
      opens,
      holdsKeys: operation.holdsKeys,
    });
    for (const path of Object.values(paths)) options.onPathGiven(path);
    portOf(operation.host).post({
      type: 'call',
      callId: id,
      operation: name,
      input,
      ...(sealed === undefined ? {} : { sealed }),
      ...(operation.files.length > 0 ? { paths } : {}),
    });
  }

  function redeem(operation: Operation, input: unknown) {
    const paths: Record<string, string> = {};
    for (const field of operation.files) {
      const ticket = fieldOf(input, field);
      if (ticket === undefined) continue;
      const path = typeof ticket === 'string' ? tickets.pathOf(ticket) : undefined;
      if (path === undefined) return { paths, unknownField: field };
      paths[field] = path;
    }
    return { paths, unknownField: undefined };
  }

  function relay(message: Reply | EventMessage): void {
    if (message.type === 'event') {
      if (!vault.isLocked()) send(message);
      return;
    }
    const call = waiting.get(message.callId);
    if (call === undefined) return;
    if (message.type === 'done') {
      waiting.delete(message.callId);
      if (message.ok && call.opens !== undefined) vault.markUnlocked(call.opens.folder);
    }
    send({ ...message, callId: call.callId });
    if (message.type === 'done' && call.holdsKeys && vault.isLocked()) options.onKeysLeft();
  }

  function cancel(callId: number): void {
    const found = findWaiting(callId);
    if (found !== undefined) portOf(found.call.host).post({ type: 'cancel', callId: found.id });
  }

  function findWaiting(callId: number): { readonly id: number; readonly call: Waiting } | undefined {
    for (const [id, call] of waiting) if (call.callId === callId) return { id, call };
    return undefined;
  }

  function refuse(callId: number | undefined, code: ErrorCode, params: ErrorParams = {}): void {
    if (callId !== undefined) send({ type: 'done', callId, ok: false, error: { code, params } });
  }

  function portOf(host: Operation['host']): Port {
    return host === 'core' ? core : desktop;
  }

  function send(message: Reply | EventMessage): void {
    const window = options.window();
    // To a page whose process is gone Electron does not send, and says so on the terminal.
    if (window !== undefined && !window.isDestroyed() && !window.isCrashed()) {
      window.send(REPLY_CHANNEL, message);
    }
  }

  return {
    failCoreCalls(code) {
      for (const [id, call] of waiting) {
        if (call.host !== 'core') continue;
        waiting.delete(id);
        refuse(call.callId, code);
      }
    },
    forgetCalls() {
      for (const [id, call] of waiting) portOf(call.host).post({ type: 'cancel', callId: id });
      waiting.clear();
    },
    isOpening: () => [...waiting.values()].some((call) => call.opens !== undefined),
    isCoreAsked: () => [...waiting.values()].some((call) => call.host === 'core'),
    workUnderWay() {
      const names = [...waiting.values()].map(({ operation }) => operation);
      return [...new Set(names.filter(isInterruptibleWork))];
    },
  };
}

function isOurPage(event: IpcMainEvent, window: WebContents | undefined): boolean {
  const frame = event.senderFrame;
  return (
    window !== undefined &&
    event.sender === window &&
    frame !== null &&
    frame === window.mainFrame &&
    // Asking one that is gone for its origin is an error.
    !frame.isDestroyed() &&
    frame.origin === APP_ORIGIN
  );
}

function callIdOf(message: unknown): number | undefined {
  const callId = fieldOf(message, 'callId');
  return Number.isSafeInteger(callId) ? (callId as number) : undefined;
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, field)
    ? (value as Record<string, unknown>)[field]
    : undefined;
}

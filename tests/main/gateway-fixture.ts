import { EventEmitter } from 'node:events';
import type { IpcMain, WebContents } from 'electron';
import { z } from 'zod';
import { openIpcGateway } from '#main/ipc-gateway.ts';
import { createFileTickets } from '#main/file-tickets.ts';
import { createVaultState } from '#main/vault-state.ts';
import { fileTicket } from '#shared/ids/ids.ts';
import { REPLY_CHANNEL, REQUEST_CHANNEL } from '#shared/ipc/bridge.ts';
import { command, desktop, job, query } from '#shared/ipc/define.ts';
import { createPortPair } from '#shared/ipc/port.ts';
import { serve } from '#shared/ipc/serve.ts';
import type { EventMessage, Reply } from '#shared/ipc/wire.ts';

const gatewayContract = {
  vault: {
    unlock: command({
      input: z.strictObject({ folder: fileTicket, passphrase: z.string() }),
      output: z.string(),
      whileLocked: true,
      opensVault: true,
      files: ['folder'],
    }),
    recover: command({
      input: z.strictObject({ folder: fileTicket, passphrase: z.string() }),
      output: z.string(),
      whileLocked: true,
      files: ['folder'],
      secrets: ['passphrase'],
    }),
    summary: query({ input: z.void(), output: z.string() }),
    restore: command({ input: z.void(), output: z.string(), whileLocked: true, holdsKeys: true }),
    /** Takes until it is cancelled. */
    verify: job({ input: z.void(), output: z.null(), progress: z.number() }),
    lockStatus: desktop(query({ input: z.void(), output: z.string(), whileLocked: true })),
  },
} as const;

export type Answer = Reply | EventMessage;

/** A gateway between a window that records and hosts that answer, over real ports and real `serve`. */
export function openTestGateway(elsewhere: (...message: unknown[]) => void = () => {}) {
  const ipcMain = new EventEmitter();
  // As Electron does, and as packages may.
  ipcMain.on('error', () => {});
  ipcMain.on('electron-store-get-data', elsewhere);
  const answers: Answer[] = [];
  const frame = { origin: 'app://casekeep', url: 'app://casekeep/index.html', isDestroyed: () => false };
  const window = {
    mainFrame: frame,
    isDestroyed: () => false,
    isCrashed: () => false,
    send: (channel: string, answer: Answer) => {
      if (channel === REPLY_CHANNEL) answers.push(answer);
    },
  };
  const openedFolders: string[] = [];
  const givenPaths: string[] = [];
  const timesKeysLeft: number[] = [];
  const tickets = createFileTickets();
  const vault = createVaultState((folder) => openedFolders.push(folder));
  const [corePort, coreEnd] = createPortPair();
  const [desktopPort, desktopEnd] = createPortPair();
  const posted: unknown[] = [];
  coreEnd.listen((message) => posted.push(message));
  const handlers = {
    vault: {
      unlock: (input: { passphrase: string }, context: { path: (field: string) => string }) => {
        if (input.passphrase !== 'right') throw new Error('wrong');
        return context.path('folder');
      },
      recover: () => 'recovered',
      summary: () => 'secret summary',
      restore: () => 'restored',
      verify: (_input: unknown, context: { signal: AbortSignal; report: (done: number) => void }) =>
        new Promise((_resolve, reject) => {
          context.report(1);
          context.signal.addEventListener('abort', () => reject(new Error('cancelled')));
        }),
      lockStatus: () => 'from desktop',
    },
  };
  const core = serve(gatewayContract, handlers, coreEnd, { onUnexpected: () => 'log' });
  serve(gatewayContract, handlers, desktopEnd, { onUnexpected: () => 'log' });
  const electronIpc = ipcMain as unknown as IpcMain;
  const contents = window as unknown as WebContents;
  const gateway = openIpcGateway(electronIpc, {
    contract: gatewayContract,
    core: corePort,
    desktop: desktopPort,
    tickets,
    vault,
    onPathGiven: (path) => givenPaths.push(path),
    window: () => contents,
    onKeysLeft: () => timesKeysLeft.push(answers.length),
  });

  /** Delivers a message of the page, by default from the right frame of the right window. */
  async function deliver(message: unknown, event: object = { sender: window, senderFrame: frame }) {
    const before = answers.length;
    ipcMain.emit(REQUEST_CHANNEL, event, message);
    // Three microtask hops: to the host, through its handler, back.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    return answers.slice(before);
  }

  async function call(operation: string, input?: unknown, callId = 1) {
    return deliver({ type: 'call', callId, operation, input });
  }

  async function unlock() {
    const { ticket } = tickets.issue('/vaults/a.casekeep');
    return call('vault.unlock', { folder: ticket, passphrase: 'right' }, 900);
  }

  return {
    answers,
    call,
    core,
    coreEnd,
    deliver,
    frame,
    gateway,
    givenPaths,
    ipcMain,
    openedFolders,
    posted,
    tickets,
    /** How many answers the page had when it was said that core holds keys for nothing. */
    timesKeysLeft,
    unlock,
    vault,
    window,
  };
}

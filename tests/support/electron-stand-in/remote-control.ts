import type { ProcessIds } from '../launch-app.ts';
import { chromiumHost, app } from './stand-in-app.ts';
import { clipboard } from './stand-in-clipboard.ts';
import { scriptDialogs } from './native-dialog.ts';
import { recordedSettings } from './recorded-settings.ts';
import { powerMonitor, setIdleSeconds, setScreenLocked } from './stand-in-power.ts';
import { utilityProcessIds } from './stand-in-utility-process.ts';

/** What a test may ask of a stand-in that it has started, by name and argument. */
export interface RemoteCommands {
  bind: () => Promise<string>;
  scriptDialogs: (answers: readonly (string | null)[]) => void;
  setIdleSeconds: (seconds: number) => void;
  setScreenLocked: (isLocked: boolean) => void;
  emitPower: (event: string) => void;
  readClipboard: () => Promise<string>;
  writeClipboard: (text: string) => Promise<void>;
  settings: () => Readonly<Record<string, unknown>>;
  processIds: () => Promise<Omit<ProcessIds, 'main'>>;
  quit: () => void;
}

export interface RemoteRequest {
  readonly id: number;
  readonly command: keyof RemoteCommands;
  readonly argument: unknown;
}

export interface RemoteReply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

const commands: RemoteCommands = {
  async bind() {
    await app.whenReady();
    return chromiumHost().bind();
  },
  scriptDialogs,
  setIdleSeconds,
  setScreenLocked,
  emitPower: (event) => {
    powerMonitor.emit(event);
  },
  readClipboard: clipboard.readText,
  writeClipboard: clipboard.writeText,
  settings: recordedSettings,
  async processIds() {
    return {
      core: utilityProcessIds('Casekeep core').at(-1),
      provers: utilityProcessIds('Casekeep proof'),
      ...(await chromiumHost().processIds()),
    };
  },
  quit: () => app.quit(),
};

/** Only a test that forked this process has the other end; nothing listens on any port. */
export function listenToTest(): void {
  if (process.send === undefined) return;
  process.on('message', (message: RemoteRequest) => void answer(message));
  process.on('disconnect', () => app.exit(0));
}

async function answer({ id, command, argument }: RemoteRequest): Promise<void> {
  try {
    const call = commands[command] as (argument: unknown) => unknown;
    reply({ id, value: await call(argument) });
  } catch (error) {
    reply({ id, error: String(error) });
  }
}

function reply(message: RemoteReply): void {
  if (process.connected) process.send?.(message);
}

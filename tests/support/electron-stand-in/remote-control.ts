import type { ProcessIds } from '../launch-app.ts';
import { chromiumHost, app } from './stand-in-app.ts';
import { clipboard } from './stand-in-clipboard.ts';
import { jumpWallClock, setClockRate } from './stand-in-clock.ts';
import { shownBoxes } from './stand-in-dialog.ts';
import { scriptDialogs } from './native-dialog.ts';
import { recordedSettings } from './recorded-settings.ts';
import { powerMonitor, setIdleSeconds, setScreenLocked } from './stand-in-power.ts';
import { utilityProcessIds } from './stand-in-utility-process.ts';
import type { KeyInput } from './stand-in-web-contents.ts';
import { person } from './stand-in-window.ts';

/** The clipboard, or what X11 has ready because it is marked. */
type HeldBy = 'clipboard' | 'selection';

/** What a test may ask of a stand-in that it has started, by name and argument. */
export interface RemoteCommands {
  bind: () => Promise<string>;
  scriptDialogs: (answers: readonly (string | null)[]) => void;
  /** Undefined: the time since the last input in the window. */
  setIdleSeconds: (seconds: number | undefined) => void;
  setScreenLocked: (isLocked: boolean) => void;
  emitPower: (event: string) => void;
  setClockRate: (rate: number) => void;
  jumpWallClock: (ms: number) => void;
  setMinimized: (isMinimized: boolean) => void;
  pressBeforePage: (input: KeyInput) => void;
  readClipboard: (which: HeldBy) => Promise<string>;
  clipboardFormats: () => Readonly<Record<string, string>>;
  writeClipboard: (written: { readonly which: HeldBy; readonly text: string }) => Promise<void>;
  settings: () => Readonly<Record<string, unknown>>;
  /** Titles and texts of the boxes that were shown, in their order. */
  boxes: () => readonly string[];
  /** As a fault in main does it: in a turn of its own. */
  failInMain: (kind: 'exception' | 'rejection') => void;
  /** As Windows tells windows. */
  emitWindow: (event: string) => void;
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

function heldBy(which: HeldBy): Pick<typeof clipboard, 'readText' | 'writeText'> {
  return which === 'selection' ? (clipboard.selection ?? clipboard) : clipboard;
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
  setClockRate,
  jumpWallClock,
  setMinimized: (isMinimized) => person.setMinimized(isMinimized),
  pressBeforePage: (input) => person.pressBeforePage(input),
  readClipboard: (which) => heldBy(which).readText(),
  clipboardFormats: () => clipboard.formats(),
  writeClipboard: ({ which, text }) => heldBy(which).writeText(text),
  settings: recordedSettings,
  boxes: shownBoxes,
  failInMain(kind) {
    setImmediate(() => {
      const error = new Error('what a witness said');
      if (kind === 'exception') throw error;
      void Promise.reject(error);
    });
  },
  emitWindow: (event) => person.emitWindow(event),
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

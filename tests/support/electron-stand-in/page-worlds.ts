import { decodeMessage, encodeMessage } from './message-codec.ts';

/** Name of the isolated world in which the preload runs; the page cannot see into it. */
export const PRELOAD_WORLD = 'casekeep-preload';
/** Function that exists in the preload's world only and carries strings to main. */
export const PRELOAD_BINDING = '__standInToMain';

interface BridgeNames {
  readonly toPreload: string;
  readonly toPage: string;
}

/**
 * Runs in the page's own world before any script of the page: makes what the preload exposes.
 * The worlds share no objects, only DOM events with strings in them.
 */
function pageWorld(names: BridgeNames, encode: typeof encodeMessage, decode: typeof decodeMessage): void {
  // As in Electron, and no scheme of ours has service workers.
  window.prompt = () => {
    throw new Error('prompt() is not supported.');
  };
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker.register = async () => {
      throw new DOMException('The URL protocol of the script is not supported.', 'SecurityError');
    };
  }
  if (window.top !== window) return;
  const callbacks = new Map<number, (...args: unknown[]) => void>();
  const callbackIds = new Map<unknown, number>();

  function callbackId(callback: (...args: unknown[]) => void): number {
    const id = callbackIds.get(callback) ?? callbackIds.size + 1;
    callbackIds.set(callback, id);
    callbacks.set(id, callback);
    return id;
  }

  /** Function `id` of the preload's world, as a function of this one. */
  function proxy(id: number) {
    return (...args: unknown[]) => {
      const detail: { text: string; result?: number } = {
        text: encode(
          args.map((arg) =>
            typeof arg === 'function'
              ? { callback: callbackId(arg as (...args: unknown[]) => void) }
              : { value: arg },
          ),
        ),
      };
      let returned: number | undefined;
      const onReturn = (event: Event) => {
        returned = JSON.parse((event as CustomEvent<string>).detail) as number;
      };
      window.addEventListener(`${names.toPage}-returned`, onReturn);
      window.dispatchEvent(
        new CustomEvent(names.toPreload, { detail: JSON.stringify({ id, args: detail.text }) }),
      );
      window.removeEventListener(`${names.toPage}-returned`, onReturn);
      return returned === undefined ? undefined : proxy(returned);
    };
  }

  window.addEventListener(`${names.toPage}-expose`, (event) => {
    const { key, functions } = JSON.parse((event as CustomEvent<string>).detail) as {
      key: string;
      functions: Record<string, number>;
    };
    const api = Object.freeze(
      Object.fromEntries(Object.entries(functions).map(([name, id]) => [name, Object.freeze(proxy(id))])),
    );
    Object.defineProperty(window, key, { value: api, enumerable: true });
  });
  window.addEventListener(`${names.toPage}-callback`, (event) => {
    const { id, args } = JSON.parse((event as CustomEvent<string>).detail) as { id: number; args: string };
    callbacks.get(id)?.(...(decode(args) as unknown[]));
  });
}

/** Runs in the preload's world: what `require('electron')` gives a sandboxed preload. */
function preloadWorld(
  names: BridgeNames,
  bindingName: string,
  encode: typeof encodeMessage,
  decode: typeof decodeMessage,
  runPreload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  if (window.top !== window) return;
  const toMain = (globalThis as unknown as Record<string, (text: string) => void>)[bindingName];
  const exposed: ((...args: unknown[]) => unknown)[] = [];
  const channels = new Map<string, Set<(event: object, ...args: unknown[]) => void>>();

  function tellPage(kind: string, value: unknown): void {
    window.dispatchEvent(new CustomEvent(`${names.toPage}-${kind}`, { detail: JSON.stringify(value) }));
  }

  window.addEventListener(names.toPreload, (event) => {
    const { id, args } = JSON.parse((event as CustomEvent<string>).detail) as { id: number; args: string };
    const decoded = (decode(args) as ({ callback: number } | { value: unknown })[]).map((arg) =>
      'callback' in arg
        ? (...values: unknown[]) => tellPage('callback', { id: arg.callback, args: encode(values) })
        : arg.value,
    );
    const result = exposed[id]?.(...decoded);
    if (typeof result === 'function') {
      exposed.push(result as () => unknown);
      tellPage('returned', exposed.length - 1);
    }
  });

  const ipcRenderer = {
    send: (channel: string, ...args: unknown[]) => toMain?.(JSON.stringify({ channel, args: encode(args) })),
    on(channel: string, listener: (event: object, ...args: unknown[]) => void) {
      const listeners = channels.get(channel) ?? new Set();
      channels.set(channel, listeners.add(listener));
    },
    off(channel: string, listener: (event: object, ...args: unknown[]) => void) {
      channels.get(channel)?.delete(listener);
    },
  };
  const contextBridge = {
    exposeInMainWorld(key: string, api: Record<string, (...args: unknown[]) => unknown>) {
      const functions = Object.fromEntries(
        Object.entries(api).map(([name, call]) => [name, exposed.push(call) - 1]),
      );
      tellPage('expose', { key, functions });
    },
  };
  Object.assign(globalThis, {
    __standInFromMain(channel: string, args: string) {
      const listeners = channels.get(channel) ?? new Set();
      for (const listener of listeners) listener({}, ...(decode(args) as unknown[]));
    },
  });
  let lastActivityAt = 0;
  const inputTypes = {
    keydown: 'rawKeyDown',
    pointerdown: 'mouseDown',
    pointermove: 'mouseMove',
    wheel: 'mouseWheel',
  };
  for (const [kind, type] of Object.entries(inputTypes)) {
    window.addEventListener(
      kind,
      () => {
        if (performance.now() - lastActivityAt < 500) return;
        lastActivityAt = performance.now();
        toMain?.(JSON.stringify({ inputEvent: { type } }));
      },
      { capture: true, passive: true },
    );
  }
  // Electron hears keys before the page; here this listener is the first, so that main hears them first too.
  for (const [kind, type] of Object.entries({ keydown: 'keyDown', keyup: 'keyUp' })) {
    window.addEventListener(
      kind,
      (event) => {
        const { key, code, repeat, isComposing, shiftKey, ctrlKey, altKey, metaKey, location } =
          event as KeyboardEvent;
        const input = {
          type,
          key,
          code,
          isAutoRepeat: repeat,
          isComposing,
          shift: shiftKey,
          control: ctrlKey,
          alt: altKey,
          meta: metaKey,
          location,
          modifiers: [],
        };
        toMain?.(JSON.stringify({ input }));
      },
      { capture: true, passive: true },
    );
  }
  function markedText(): string {
    const focused = document.activeElement;
    const isField = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
    const inField = isField
      ? focused.value.slice(focused.selectionStart ?? 0, focused.selectionEnd ?? 0)
      : '';
    return inField === '' ? String(document.getSelection()) : inField;
  }
  for (const kind of ['copy', 'cut']) {
    window.addEventListener(
      kind,
      (event) => {
        // Whoever prevents it puts something there itself; asked when all listeners have been.
        const copied = markedText();
        setTimeout(() => {
          if (!event.defaultPrevented) toMain?.(JSON.stringify({ copied }));
        }, 0);
      },
      { capture: true },
    );
  }
  // X11 has what is marked ready for the middle button.
  document.addEventListener('selectionchange', () => {
    const selected = markedText();
    if (selected !== '') toMain?.(JSON.stringify({ selected }));
  });
  const module = { exports: {} };
  runPreload(
    (name) => {
      if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}.`);
      return { contextBridge, ipcRenderer };
    },
    module,
    module.exports,
  );
}

/** The two scripts of a new document, for the page's world and for the preload's. */
export function worldScripts(preloadSource: string, secret: string) {
  const names = JSON.stringify({ toPreload: `${secret}-p`, toPage: `${secret}-m` });
  const codec = `${encodeMessage.toString()}, ${decodeMessage.toString()}`;
  return {
    page: `(${pageWorld.toString()})(${names}, ${codec});`,
    preload: `(${preloadWorld.toString()})(${names}, ${JSON.stringify(PRELOAD_BINDING)}, ${codec},
      (require, module, exports) => {${preloadSource}\n});`,
  };
}

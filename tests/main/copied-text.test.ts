import type { ClipboardItem } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLEAR_AFTER_MS, TRY_AGAIN_AFTER_MS, watchCopiedText } from '#main/copied-text.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Parts = Readonly<Record<string, string>>;

function openClipboard(platform: NodeJS.Platform = 'linux') {
  const state: { held: Parts; selected: string } = { held: {}, selected: '' };
  /** What the system makes of the next calls; by default they work at once. */
  const system = { beforeWrite: async () => {}, beforeRead: async () => {} };
  const text = () => state.held['text/plain'] ?? '';
  const copied = watchCopiedText({
    clipboard: {
      async readText() {
        await system.beforeRead();
        return text();
      },
      write: async (items) => {
        await system.beforeWrite();
        state.held = (items[0] as unknown as Parts | undefined) ?? {};
      },
      clear: () => {
        state.held = {};
      },
    },
    selection:
      platform === 'linux'
        ? {
            async readText() {
              await system.beforeRead();
              return state.selected;
            },
            clear: () => {
              state.selected = '';
            },
          }
        : undefined,
    createItem: (parts) => parts as unknown as ClipboardItem,
    platform,
  });
  return { state, text, copied, system };
}

async function fails(): Promise<never> {
  throw new Error('the system says no');
}

function heldBack() {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return { wait: () => promise, letGo: () => resolve(undefined) };
}

describe('what was copied', () => {
  it('is taken away again, once', async () => {
    const { state, text, copied } = openClipboard();
    await copied.copy('ours');
    expect(text()).toBe('ours');
    await copied.clear();
    expect(state.held).toEqual({});
    state.held = { 'text/plain': 'ours' };
    await copied.clear();
    expect(text()).toBe('ours');
  });

  it('is left alone when it is something else by now, or never was ours', async () => {
    const { state, text, copied } = openClipboard();
    state.held = { 'text/plain': 'theirs' };
    await copied.clear();
    expect(text()).toBe('theirs');
    await copied.copy('ours');
    state.held = { 'text/plain': 'newer' };
    await copied.clear();
    expect(text()).toBe('newer');
  });

  it('is gone after half a minute, counted from the last copy, and what replaced it stays', async () => {
    expect(CLEAR_AFTER_MS).toBe(30_000);
    const { state, text, copied } = openClipboard();
    await copied.copy('first');
    await vi.advanceTimersByTimeAsync(20_000);
    await copied.copy('second');
    await vi.advanceTimersByTimeAsync(29_000);
    expect(text()).toBe('second');
    await vi.advanceTimersByTimeAsync(1000);
    expect(text()).toBe('');
    await copied.copy('third');
    state.held = { 'text/plain': 'theirs' };
    await vi.advanceTimersByTimeAsync(60_000);
    expect(text()).toBe('theirs');
  });

  it('is gone after its half minute although the next copy failed', async () => {
    const { text, copied, system } = openClipboard();
    await copied.copy('first');
    system.beforeWrite = fails;
    await expect(copied.copy('second')).rejects.toThrow('the system says no');
    expect(text()).toBe('first');
    await vi.advanceTimersByTimeAsync(CLEAR_AFTER_MS);
    expect(text()).toBe('');
  });

  it('is taken away by a lock that comes while it is on its way, and what was there before it as well', async () => {
    const { text, copied, system } = openClipboard();
    await copied.copy('first');
    const writing = heldBack();
    system.beforeWrite = writing.wait;
    const second = copied.copy('second');
    await copied.clear();
    expect(text()).toBe('');
    writing.letGo();
    await second;
    expect(text()).toBe('');
  });

  it('is taken away by a lock when the system has it already but has not said so', async () => {
    const { state, text, copied, system } = openClipboard();
    const writing = heldBack();
    system.beforeWrite = writing.wait;
    const copying = copied.copy('ours');
    state.held = { 'text/plain': 'ours' };
    await copied.clear();
    expect(text()).toBe('');
    writing.letGo();
    await copying;
  });

  it('is compared again when it could not be read, until it can, and a later copy has its whole half minute', async () => {
    const { text, copied, system } = openClipboard();
    await copied.copy('ours');
    system.beforeRead = fails;
    await expect(copied.clear()).rejects.toThrow('the system says no');
    await vi.advanceTimersByTimeAsync(3 * TRY_AGAIN_AFTER_MS);
    expect(text()).toBe('ours');
    system.beforeRead = async () => {};
    await vi.advanceTimersByTimeAsync(TRY_AGAIN_AFTER_MS);
    expect(text()).toBe('');

    await copied.copy('second');
    system.beforeRead = fails;
    await expect(copied.clear()).rejects.toThrow('the system says no');
    system.beforeRead = async () => {};
    await copied.copy('third');
    await vi.advanceTimersByTimeAsync(CLEAR_AFTER_MS - 1);
    expect(text()).toBe('third');
    await vi.advanceTimersByTimeAsync(1);
    expect(text()).toBe('');
  });

  it.each([
    ['linux', ['x-kde-passwordManagerHint']],
    ['darwin', ['org.nspasteboard.ConcealedType']],
    [
      'win32',
      [
        'ExcludeClipboardContentFromMonitorProcessing',
        'CanIncludeInClipboardHistory',
        'CanUploadToCloudClipboard',
      ],
    ],
  ] as const)(
    'asks not to be kept in the formats of %s, and comes as text alone',
    async (platform, formats) => {
      const { state, copied } = openClipboard(platform);
      await copied.copy('ours');
      expect(Object.keys(state.held).sort()).toEqual(
        ['text/plain', ...formats.map((name) => `electron application/osclipboard;format="${name}"`)].sort(),
      );
    },
  );
});

describe('what was marked', () => {
  it('is taken away at a lock if it is still that', async () => {
    const { state, copied } = openClipboard();
    state.selected = 'ours';
    await copied.noteSelected();
    await copied.clear();
    expect(state.selected).toBe('');
  });

  it('is taken away by a lock that comes while it is read', async () => {
    const { state, copied, system } = openClipboard();
    state.selected = 'ours';
    const reading = heldBack();
    system.beforeRead = reading.wait;
    const noting = copied.noteSelected();
    await copied.clear();
    reading.letGo();
    await noting;
    expect(state.selected).toBe('');
  });

  it('is left alone when another program has marked something since, or nothing was marked here', async () => {
    const { state, copied } = openClipboard();
    state.selected = 'theirs';
    await copied.clear();
    expect(state.selected).toBe('theirs');
    await copied.noteSelected();
    state.selected = 'newer';
    await copied.clear();
    expect(state.selected).toBe('newer');
  });

  it('is nothing where there is no such thing', async () => {
    const { copied } = openClipboard('win32');
    await copied.noteSelected();
    await expect(copied.clear()).resolves.toBeUndefined();
  });
});

import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PAGE_GRACE_MS, watchLockKeys } from '#main/lock-keys.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function hear(platform: NodeJS.Platform = 'linux') {
  const contents = new EventEmitter();
  let nowMs = 0;
  let locks = 0;
  let covers = 0;
  watchLockKeys(contents as unknown as WebContents, {
    platform,
    monotonicMs: () => (nowMs += 100),
    cover: () => (covers += 1),
    lock: () => (locks += 1),
  });
  return {
    press(key: string, held: Record<string, unknown> = {}) {
      contents.emit(
        'before-input-event',
        {},
        {
          type: 'keyDown',
          key,
          code: '',
          isAutoRepeat: false,
          control: false,
          meta: false,
          alt: false,
          shift: false,
          ...held,
        },
      );
    },
    locksAfterGrace() {
      vi.advanceTimersByTime(PAGE_GRACE_MS);
      return locks;
    },
    locks: () => locks,
    coversNextTurn() {
      vi.advanceTimersByTime(0);
      return covers;
    },
  };
}

describe('main hears', () => {
  it('no Escape that ends the composing of a word, and Ctrl+L all the same', () => {
    const keys = hear();
    for (let press = 0; press < 3; press += 1) keys.press('Escape', { isComposing: true });
    expect(keys.locksAfterGrace()).toBe(0);
    keys.press('l', { control: true, isComposing: true });
    expect(keys.locksAfterGrace()).toBe(1);
  });

  it('Ctrl+L, and gives the page a moment to do it itself', () => {
    const keys = hear();
    keys.press('l', { control: true });
    expect(keys.locks()).toBe(0);
    expect(keys.locksAfterGrace()).toBe(1);
  });

  it('Ctrl+L, and covers the window before that moment is over, after the page has got the key', () => {
    const keys = hear();
    keys.press('k', { control: true });
    expect(keys.coversNextTurn()).toBe(0);
    keys.press('l', { control: true });
    expect(keys.coversNextTurn()).toBe(1);
    expect(keys.locks()).toBe(0);
  });

  it('Cmd+L on a Mac and not elsewhere', () => {
    const mac = hear('darwin');
    mac.press('l', { meta: true });
    expect(mac.locksAfterGrace()).toBe(1);
    const other = hear('win32');
    other.press('l', { meta: true });
    expect(other.locksAfterGrace()).toBe(0);
  });

  it('the key in the place of L where the layout has no Latin letters, and no other where it has', () => {
    for (const key of ['д', 'ل', 'ᠯ']) {
      const keys = hear();
      keys.press(key, { control: true, code: 'KeyL' });
      expect(keys.locksAfterGrace()).toBe(1);
    }
    const dvorak = hear();
    dvorak.press('n', { control: true, code: 'KeyL' });
    expect(dvorak.locksAfterGrace()).toBe(0);
  });

  it('Escape three times, and not twice', () => {
    const keys = hear();
    keys.press('Escape');
    keys.press('Escape');
    expect(keys.locksAfterGrace()).toBe(0);
    keys.press('Escape');
    expect(keys.locksAfterGrace()).toBe(1);
  });

  it.each([
    ['l', {}],
    ['l', { control: true, shift: true }],
    ['l', { control: true, alt: true }],
    ['l', { control: true, type: 'keyUp' }],
    ['l', { control: true, isAutoRepeat: true }],
    ['k', { control: true }],
  ])('nothing in %s with %j', (key, held) => {
    const keys = hear();
    keys.press(key, held);
    expect(keys.locksAfterGrace()).toBe(0);
  });
});

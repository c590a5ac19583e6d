import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepAppWindow } from '#main/app-window.ts';
import { boundsWithin } from '#main/main-window.ts';

const RENDERER = 4711;
const START_PAGE = 'app://casekeep/index.html';
let killed: unknown[] = [];

beforeEach(() => {
  killed = [];
  vi.useFakeTimers();
  vi.spyOn(process, 'kill').mockImplementation((id, signal) => {
    killed.push([id, signal]);
    return true;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

class FakeWindow extends EventEmitter {
  readonly steps: string[] = [];
  renderer = RENDERER;
  isGone = false;
  readonly webContents = Object.assign(new EventEmitter(), {
    getOSProcessId: () => this.renderer,
    isCrashed: () => this.isGone,
    forcefullyCrashRenderer: () => this.steps.push('renderer crashed'),
    focus: () => this.steps.push('focused'),
  });
  readonly contentView = {
    setVisible: (isVisible: boolean) => this.steps.push(isVisible ? 'seen' : 'hidden'),
  };
  isFocused = () => true;
  async loadURL(url: string): Promise<void> {
    this.steps.push(url);
  }
  isDestroyed = () => false;
}

function keepFakeWindow() {
  const window = new FakeWindow();
  const told: string[] = [];
  const kept = keepAppWindow(window as unknown as BrowserWindow, {
    onPageLost: () => {
      told.push('page lost');
      // What main does when a vault was open.
      kept.empty();
    },
    onGivenUp: () => told.push('given up'),
  });
  const { webContents } = window;
  const goes = () => {
    window.isGone = true;
    window.renderer = 0;
    webContents.emit('render-process-gone', {}, { reason: 'killed' });
  };
  const comes = () => {
    window.isGone = false;
    window.renderer = RENDERER;
    webContents.emit('did-finish-load');
  };
  const loads = () => window.steps.filter((step) => step === START_PAGE).length;
  return { window, kept, told, goes, comes, loads };
}

describe('a window that is emptied', () => {
  it('kills the renderer of its page, loads when it is gone and no sooner, and is seen when the start page is there', () => {
    const { window, kept, told, goes, comes } = keepFakeWindow();
    comes();
    window.steps.length = 0;
    kept.empty();
    expect(killed).toEqual([[RENDERER, 'SIGKILL']]);
    expect(window.steps).toEqual(['hidden']);
    kept.uncover();
    // What the page had begun comes to its end, too late.
    window.webContents.emit('did-finish-load');
    window.webContents.emit('did-fail-load', {}, -2, '', '', true);
    expect(window.steps).toEqual(['hidden']);
    goes();
    expect(window.steps).toEqual(['hidden', START_PAGE]);
    kept.uncover();
    expect(window.steps).toHaveLength(2);
    comes();
    expect(window.steps.slice(2)).toEqual(['seen', 'focused']);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
    expect(killed).toHaveLength(1);
  });

  it('loads at once when the renderer is gone already, or has none yet', () => {
    for (const state of ['gone', 'none yet']) {
      const { window, kept, comes, loads } = keepFakeWindow();
      comes();
      window.isGone = state === 'gone';
      window.renderer = 0;
      kept.empty();
      expect(loads()).toBe(2);
    }
    expect(killed).toEqual([]);
  });

  it('is emptied once when asked twice', () => {
    const { kept, goes, comes, loads } = keepFakeWindow();
    comes();
    kept.empty();
    kept.empty();
    goes();
    expect(killed).toHaveLength(1);
    expect(loads()).toBe(2);
  });

  it('has Electron crash a renderer that the system does not let be killed', () => {
    vi.spyOn(process, 'kill').mockImplementation(() => {
      throw new Error('EPERM');
    });
    const { window, kept, comes } = keepFakeWindow();
    comes();
    kept.empty();
    expect(window.steps.at(-1)).toBe('renderer crashed');
  });

  it('has Electron crash a renderer of whose end nobody hears, then tries again, then says so', () => {
    const { window, kept, told, comes, loads } = keepFakeWindow();
    comes();
    kept.empty();
    vi.advanceTimersByTime(2000);
    expect(window.steps.at(-1)).toBe('renderer crashed');
    vi.advanceTimersByTime(2100);
    expect(killed).toHaveLength(2);
    vi.advanceTimersByTime(60_000);
    expect(told.at(-1)).toBe('given up');
    expect(loads()).toBe(1);
    expect(window.steps.filter((step) => step === 'seen')).toHaveLength(1);
  });

  it.each([
    ['does not come', () => vi.advanceTimersByTime(15_200)],
    [
      'fails to load',
      (window: FakeWindow) => {
        window.webContents.emit('did-fail-load', {}, -20, '', '', true);
        vi.advanceTimersByTime(200);
      },
    ],
  ])('loads a start page that %s again, and says so when it never does', (_name, fails) => {
    const { window, kept, told, goes, comes, loads } = keepFakeWindow();
    comes();
    kept.empty();
    goes();
    for (let attempt = 2; attempt <= 5; attempt += 1) {
      expect(loads()).toBe(attempt);
      fails(window);
    }
    expect(loads()).toBe(5);
    expect(told.filter((each) => each === 'given up')).toHaveLength(1);
    goes();
    kept.empty();
    kept.uncover();
    comes();
    vi.advanceTimersByTime(60_000);
    expect(loads()).toBe(5);
    expect(told.filter((each) => each === 'given up')).toHaveLength(1);
  });

  it('counts anew when a page has been there', () => {
    const { window, kept, told, goes, comes } = keepFakeWindow();
    for (let round = 0; round < 10; round += 1) {
      comes();
      kept.empty();
      goes();
      window.webContents.emit('did-fail-load', {}, -20, '', '', true);
      vi.advanceTimersByTime(200);
    }
    comes();
    expect(told).not.toContain('given up');
    expect(window.steps.slice(-2)).toEqual(['seen', 'focused']);
  });
});

describe('a page that is lost', () => {
  it('locks, is covered, and the start page follows; but not for ever', () => {
    const { window, told, goes, comes, loads } = keepFakeWindow();
    comes();
    for (let loss = 1; loss <= 3; loss += 1) {
      goes();
      expect(window.steps.at(-1)).toBe('hidden');
      vi.advanceTimersByTime(200);
      expect(loads()).toBe(loss + 1);
      comes();
    }
    goes();
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([...Array<string>(4).fill('page lost'), 'given up']);
    expect(loads()).toBe(4);
  });

  it('is replaced however often it happens, when it is not at once', () => {
    const { told, goes, comes } = keepFakeWindow();
    for (let loss = 0; loss < 10; loss += 1) {
      comes();
      vi.advanceTimersByTime(31_000);
      goes();
      vi.advanceTimersByTime(200);
    }
    expect(told).toEqual(Array(10).fill('page lost'));
  });

  it('is one in whose place there is an error page, but not one whose load was stopped, nor a frame in it', () => {
    const { window, told, comes } = keepFakeWindow();
    comes();
    window.webContents.emit('did-fail-load', {}, -3, '', '', true);
    window.webContents.emit('did-fail-load', {}, -20, '', '', false);
    expect(told).toEqual([]);
    window.webContents.emit('did-fail-load', {}, -20, '', '', true);
    expect(told).toEqual(['page lost']);
    vi.advanceTimersByTime(200);
    expect(killed).toHaveLength(1);
  });
});

it('a page can be covered without being lost, and uncovered again', () => {
  const { window, kept, comes } = keepFakeWindow();
  comes();
  window.steps.length = 0;
  kept.cover();
  kept.uncover();
  expect(window.steps).toEqual(['hidden', 'seen', 'focused']);
});

describe('kept bounds', () => {
  const large = { x: 0, y: 0, width: 1920, height: 1080 };
  const small = { x: 1920, y: 25, width: 1024, height: 700 };
  it.each([
    [
      'inside a screen',
      { x: 100, y: 100, width: 900, height: 700 },
      { x: 100, y: 100, width: 900, height: 700 },
    ],
    [
      'of a screen that is gone',
      { x: 4500, y: 100, width: 900, height: 700 },
      { x: 1020, y: 100, width: 900, height: 700 },
    ],
    [
      'below all screens',
      { x: 0, y: 1500, width: 900, height: 700 },
      { x: 0, y: 380, width: 900, height: 700 },
    ],
    [
      'with the title bar above the screen',
      { x: 10, y: -300, width: 900, height: 700 },
      { x: 10, y: 0, width: 900, height: 700 },
    ],
    [
      'with a strip on the screen',
      { x: -880, y: 10, width: 900, height: 700 },
      { x: 0, y: 10, width: 900, height: 700 },
    ],
    [
      'larger than the screen',
      { x: 1950, y: 30, width: 1800, height: 1000 },
      { x: 1920, y: 25, width: 1024, height: 700 },
    ],
    [
      'mostly on another screen',
      { x: 1900, y: 40, width: 900, height: 600 },
      { x: 1920, y: 40, width: 900, height: 600 },
    ],
  ])('%s come inside one', (_name, bounds, inside) => {
    expect(boundsWithin(bounds, [large, small])).toEqual(inside);
  });
  it('are none where none were kept, or no screen is there', () => {
    expect(boundsWithin(null, [large])).toBeNull();
    expect(boundsWithin({ x: 0, y: 0, width: 900, height: 700 }, [])).toBeNull();
  });
});

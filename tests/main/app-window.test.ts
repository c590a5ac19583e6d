import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { keepAppWindow } from '#main/app-window.ts';
import { visibleBounds } from '#main/main-window.ts';

class FakeWindow extends EventEmitter {
  readonly steps: string[] = [];
  readonly webContents = Object.assign(new EventEmitter(), {
    forcefullyCrashRenderer: () => this.steps.push('renderer ended'),
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
  let crashes = 0;
  const kept = keepAppWindow(window as unknown as BrowserWindow, () => {
    crashes += 1;
    return ['dossier.export'];
  });
  const crash = (reason: string) => window.webContents.emit('render-process-gone', {}, { reason });
  return { window, kept, crash, crashes: () => crashes };
}

describe('the window', () => {
  it('hides its page, then ends its renderer, and is seen again when the start page is there', () => {
    const { window, kept, crash, crashes } = keepFakeWindow();
    kept.empty({ reason: 'idle', stopped: [] });
    crash('killed');
    expect(window.steps).toEqual([
      'app://casekeep/index.html',
      'hidden',
      'renderer ended',
      'app://casekeep/index.html#idle',
    ]);
    kept.uncover();
    expect(window.steps).toHaveLength(4);
    window.webContents.emit('did-finish-load');
    expect(window.steps.slice(4)).toEqual(['seen', 'focused']);
    expect(crashes()).toBe(0);
  });

  it('can be covered without losing its page, and uncovered again', () => {
    const { window, kept } = keepFakeWindow();
    kept.cover();
    kept.uncover();
    expect(window.steps).toEqual(['app://casekeep/index.html', 'hidden', 'seen', 'focused']);
  });

  it('locks and loads again when its renderer crashes, but not for ever', () => {
    const { window, crash, crashes } = keepFakeWindow();
    for (let number = 0; number < 6; number += 1) crash('crashed');
    expect(crashes()).toBe(6);
    expect(window.steps.filter((step) => step.endsWith('#renderer-gone,dossier.export'))).toHaveLength(3);
  });

  it('locks and loads again when an error page has taken its place, and not when a load was stopped', () => {
    const { window, crashes } = keepFakeWindow();
    window.webContents.emit('did-fail-load', {}, -3, '', '', true);
    window.webContents.emit('did-fail-load', {}, -20, '', '', false);
    expect(crashes()).toBe(0);
    window.webContents.emit('did-fail-load', {}, -20, '', '', true);
    expect(crashes()).toBe(1);
    expect(window.steps.at(-1)).toBe('app://casekeep/index.html#renderer-gone,dossier.export');
  });

  it('notices a crash that comes after an emptying', () => {
    const { window, kept, crash, crashes } = keepFakeWindow();
    kept.empty({ reason: 'asked', stopped: [] });
    crash('killed');
    window.webContents.emit('did-finish-load');
    crash('oom');
    expect(crashes()).toBe(1);
  });
});

describe('kept bounds', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
  it('are used while they can be seen', () => {
    const bounds = { x: 100, y: 100, width: 900, height: 700 };
    expect(visibleBounds(bounds, screens)).toEqual(bounds);
  });
  it('are not used when the screen they were on is gone', () => {
    expect(visibleBounds({ x: 2500, y: 100, width: 900, height: 700 }, screens)).toBeNull();
    expect(visibleBounds({ x: 0, y: 1075, width: 900, height: 700 }, screens)).toBeNull();
    expect(visibleBounds(null, screens)).toBeNull();
  });
});

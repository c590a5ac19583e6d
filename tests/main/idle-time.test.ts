import { EventEmitter } from 'node:events';
import type { BrowserWindow, PowerMonitor, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { watchSystemPower } from '#main/system-power.ts';
import { watchWindowInput } from '#main/window-input.ts';

function openWindow() {
  const contents = new EventEmitter();
  const time = { ms: 5000 };
  const input = watchWindowInput(contents as unknown as WebContents, () => time.ms);
  return { time, input, does: (type: string) => contents.emit('input-event', {}, { type }) };
}

function power(idleTimes: number[], windowIdleSeconds: () => number) {
  const monitor = Object.assign(new EventEmitter(), {
    getSystemIdleTime: () => idleTimes.shift() ?? 0,
    getSystemIdleState: () => 'active',
  });
  const window = new EventEmitter() as unknown as BrowserWindow;
  return watchSystemPower(monitor as unknown as PowerMonitor, window, windowIdleSeconds);
}

describe('how long nobody has been there', () => {
  it('is what the system says, as soon as it has said anything but 0', () => {
    const { idleSeconds } = power([0, 1, 0, 12, 0], () => 250);
    expect([1, 2, 3, 4, 5].map(idleSeconds)).toEqual([250, 1, 0, 12, 0]);
  });

  it('is the time since the last input in the window while the system says 0', () => {
    const { time, input, does } = openWindow();
    const { idleSeconds } = power([], input.idleSeconds);
    time.ms += 61_500;
    expect(idleSeconds()).toBe(61);
    does('rawKeyDown');
    expect(idleSeconds()).toBe(0);
  });

  it.each(['rawKeyDown', 'char', 'mouseDown', 'mouseMove', 'mouseWheel', 'touchStart', 'gestureTap'])(
    'begins anew with %s',
    (type) => {
      const { time, input, does } = openWindow();
      time.ms += 10_000;
      does(type);
      expect(input.idleSeconds()).toBe(0);
    },
  );

  it.each(['mouseEnter', 'mouseLeave', 'undefined'])(
    'goes on with %s, which nobody need have made',
    (type) => {
      const { time, input, does } = openWindow();
      time.ms += 10_000;
      does(type);
      expect(input.idleSeconds()).toBe(10);
    },
  );
});

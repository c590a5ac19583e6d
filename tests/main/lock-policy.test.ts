import { describe, expect, it } from 'vitest';
import { startLockPolicy } from '#main/lock-policy.ts';
import type { LockReason } from '#shared/vault/lock-reason.ts';

function startTestPolicy() {
  const state = {
    wallMs: 1_000_000,
    monotonicMs: 5000,
    idleSeconds: 0,
    isScreenLocked: false,
    isHidden: false,
    isLocked: false,
    autoLockMinutes: 5,
  };
  const reasons: LockReason[] = [];
  let tick = () => {};
  let leave: (reason: 'suspend' | 'screen-locked') => void = () => {};
  const policy = startLockPolicy({
    clock: {
      wallMs: () => state.wallMs,
      monotonicMs: () => state.monotonicMs,
      every(intervalMs, run) {
        expect(intervalMs).toBe(1000);
        tick = run;
        return () => {
          tick = () => {};
        };
      },
    },
    power: {
      onLeave(listener) {
        leave = listener;
      },
      idleSeconds: () => state.idleSeconds,
      isScreenLocked: () => state.isScreenLocked,
    },
    isWindowHidden: () => state.isHidden,
    autoLockMinutes: () => state.autoLockMinutes,
    isLocked: () => state.isLocked,
    lock(reason) {
      reasons.push(reason);
      state.isLocked = true;
    },
  });
  function passSeconds(seconds: number): void {
    for (let second = 0; second < seconds; second += 1) {
      state.wallMs += 1000;
      state.monotonicMs += 1000;
      tick();
    }
  }
  return {
    state,
    reasons,
    policy,
    passSeconds,
    leave: (reason: 'suspend' | 'screen-locked') => leave(reason),
    tick: () => tick(),
  };
}

describe('the vault locks', () => {
  it('after the minutes of the settings without input, and not a second before', () => {
    const test = startTestPolicy();
    test.state.idleSeconds = 299;
    test.passSeconds(1);
    expect(test.reasons).toEqual([]);
    test.state.idleSeconds = 300;
    test.passSeconds(1);
    expect(test.reasons).toEqual(['idle']);
  });

  it('by the new minutes as soon as they are changed', () => {
    const test = startTestPolicy();
    test.state.idleSeconds = 90;
    test.passSeconds(1);
    expect(test.reasons).toEqual([]);
    test.state.autoLockMinutes = 1;
    test.passSeconds(1);
    expect(test.reasons).toEqual(['idle']);
  });

  it('at once when the computer goes to sleep or its screen is locked', () => {
    for (const reason of ['suspend', 'screen-locked'] as const) {
      const test = startTestPolicy();
      test.leave(reason);
      expect(test.reasons).toEqual([reason]);
    }
  });

  it('within six seconds of a locked screen that sends no event', () => {
    const test = startTestPolicy();
    test.state.isScreenLocked = true;
    test.passSeconds(6);
    expect(test.reasons).toEqual(['screen-locked']);
  });

  it.each([
    ['forwards', 60_000, 0],
    ['backwards', -60_000, 0],
    ['and the ticks stop', 0, 60_000],
  ])('when the clock jumps %s', (_name, wallJumpMs, monotonicJumpMs) => {
    const test = startTestPolicy();
    test.passSeconds(3);
    expect(test.reasons).toEqual([]);
    test.state.wallMs += wallJumpMs;
    test.state.monotonicMs += monotonicJumpMs;
    test.passSeconds(1);
    expect(test.reasons).toEqual(['time-jump']);
  });

  it('when the window has been out of sight for two minutes', () => {
    const test = startTestPolicy();
    test.state.isHidden = true;
    test.passSeconds(119);
    test.state.isHidden = false;
    test.passSeconds(1);
    test.state.isHidden = true;
    test.passSeconds(119);
    expect(test.reasons).toEqual([]);
    test.passSeconds(5);
    expect(test.reasons).toEqual(['hidden']);
  });

  it('once, and not while it is locked', () => {
    const test = startTestPolicy();
    test.state.isLocked = true;
    test.state.idleSeconds = 10_000;
    test.passSeconds(3);
    test.leave('suspend');
    expect(test.reasons).toEqual([]);
    test.state.isLocked = false;
    test.passSeconds(3);
    expect(test.reasons).toEqual(['idle']);
  });
});

describe('the countdown', () => {
  it('says how long until the vault locks, and nothing while it is locked', () => {
    const test = startTestPolicy();
    test.state.idleSeconds = 60;
    expect(test.policy.locksInSeconds()).toBe(240);
    test.state.isLocked = true;
    expect(test.policy.locksInSeconds()).toBeNull();
  });

  it('ends with the policy', () => {
    const test = startTestPolicy();
    test.policy.stop();
    test.state.idleSeconds = 10_000;
    test.passSeconds(1);
    expect(test.reasons).toEqual([]);
  });

  it('when a page asks before the next tick, since it has slept and shows nothing until then', () => {
    const test = startTestPolicy();
    test.passSeconds(1);
    test.policy.look();
    expect(test.reasons).toEqual([]);
    test.state.wallMs += 75_000;
    test.policy.look();
    expect(test.reasons).toEqual(['time-jump']);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { askApp, callApp } from '../../support/call-app.ts';
import { isRunning } from '../../support/electron-stand-in/is-running.ts';
import { lockSituations, openLockTrial, type LockTrial } from '../../support/lock-while-working.ts';

let trial: LockTrial;

beforeAll(async () => {
  trial = await openLockTrial(500);
});
afterAll(() => trial[Symbol.asyncDispose]());

it.each(lockSituations)('a lock ends core and all that it started while %s', async (situation) => {
  const { app, situations, lock, unlock } = trial;
  await situations[situation]();
  const { core, provers } = await app.processIds();
  expect([core, ...provers].every(isRunning)).toBe(true);
  const isProved = situation.includes('another process');
  // What is copied is soon proved.
  expect(provers.length).toBeLessThanOrEqual(isProved || situation === 'a backup is being copied' ? 1 : 0);
  expect(provers.length).toBeGreaterThanOrEqual(isProved ? 1 : 0);

  const { processIds } = await lock();
  expect(processIds).toEqual([core, ...provers]);
  expect(processIds.filter(isRunning)).toEqual([]);
  expect((await callApp(app.page, 'vault.summary')).type).toBe('done');
  expect(await askApp(app.page, 'vault.lockStatus')).toMatchObject({ isLocked: true });
  // Whatever was cut off, the vault is whole.
  await unlock();
  expect(await askApp(app.page, 'vault.verify')).toMatchObject({ pagesOk: true, firstBrokenEntry: null });
  await lock();
});

it('waiting for a restore does not end it, leaving the computer does', async () => {
  const { app, situations, lock } = trial;
  await situations['a backup is being restored, no vault is open and core is stopped']();
  const { core } = await app.processIds();
  await app.power.setIdleSeconds(10_000);
  await new Promise((resolve) => {
    setTimeout(resolve, 2500);
  });
  await app.power.setIdleSeconds(0);
  expect(isRunning(core)).toBe(true);
  await lock();
  expect(isRunning(core)).toBe(false);
});

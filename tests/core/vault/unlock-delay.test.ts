import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createUnlockDelay } from '#core/vault/opening/unlock-delay.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { failureOf } from '#tests/support/failure-of.ts';
import { temporaryFolder } from '#tests/support/open-test-vault.ts';

const wrong = () => Promise.reject(new AppError('vault/wrong-passphrase'));
const right = () => Promise.resolve('open');

function delayAt(startMs = 0) {
  let nowMs = startMs;
  const delay = createUnlockDelay(() => nowMs);
  return {
    delay,
    waitSeconds: (seconds: number) => {
      nowMs += seconds * 1000;
    },
  };
}

test('three wrong tries are free, then each next one waits longer, up to a minute', async () => {
  const folder = temporaryFolder();
  const { delay, waitSeconds } = delayAt();
  const waits: unknown[] = [];
  const early: unknown[] = [];
  for (let tries = 0; tries < 9; tries++) {
    const failure = await failureOf(() => delay.guard(folder, wrong));
    const { params } = failure as AppError;
    waits.push(params['waitSeconds']);
    const seconds = Number(params['waitSeconds']);
    if (seconds > 0) early.push(await failureOf(() => delay.guard(folder, right)));
    waitSeconds(seconds);
  }
  expect(waits).toEqual([0, 0, 2, 5, 15, 30, 60, 60, 60]);
  expect(early).toMatchObject(
    [2, 5, 15, 30, 60, 60, 60].map((seconds) => ({ code: 'vault/wait', params: { seconds } })),
  );
  expect(await delay.guard(folder, right)).toBe('open');
  expect(readdirSync(folder)).toEqual([]);
  expect(await failureOf(() => delay.guard(folder, wrong))).toMatchObject({ params: { waitSeconds: 0 } });
});

test('the wait outlives the process, whatever the clock says, and begins anew', async () => {
  const folder = temporaryFolder();
  const first = delayAt();
  for (let tries = 0; tries < 10; tries++) {
    await failureOf(() => first.delay.guard(folder, wrong));
    first.waitSeconds(60);
  }
  for (const startMs of [0, 10 ** 12]) {
    const later = delayAt(startMs);
    const early = await failureOf(() => later.delay.guard(folder, right));
    expect(early).toMatchObject({ code: 'vault/wait', params: { seconds: 60 } });
    later.waitSeconds(59);
    expect(await failureOf(() => later.delay.guard(folder, right))).toMatchObject({ params: { seconds: 1 } });
  }
});

test('one process remembers although the file of tries was removed or filled with nonsense', async () => {
  const folder = temporaryFolder();
  const { delay, waitSeconds } = delayAt();
  for (let tries = 0; tries < 6; tries++) {
    await failureOf(() => delay.guard(folder, wrong));
    waitSeconds(60);
    if (tries % 2 === 0) rmSync(join(folder, 'vault.tries'), { force: true });
    else writeFileSync(join(folder, 'vault.tries'), '{"tries":-5}');
  }
  expect(await failureOf(() => delay.guard(folder, wrong))).toMatchObject({ params: { waitSeconds: 60 } });
});

test('other failures do not count, and one vault does not make another wait', async () => {
  const [folder, other] = [temporaryFolder(), temporaryFolder()];
  const { delay, waitSeconds } = delayAt();
  for (let tries = 0; tries < 5; tries++) {
    await failureOf(() => delay.guard(folder, () => Promise.reject(new AppError('vault/corrupt'))));
  }
  expect(readdirSync(folder)).toEqual([]);
  for (let tries = 0; tries < 4; tries++) {
    await failureOf(() => delay.guard(folder, wrong));
    waitSeconds(2);
  }
  expect(await failureOf(() => delay.guard(folder, right))).toMatchObject({ code: 'vault/wait' });
  expect(await delay.guard(other, right)).toBe('open');
});

test('a link to the vault is no way around the wait', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'vault.keys'), '');
  const link = join(temporaryFolder(), 'link');
  symlinkSync(folder, link);
  const { delay, waitSeconds } = delayAt();
  waitSeconds(3600);
  for (let tries = 0; tries < 4; tries++) await failureOf(() => delay.guard(folder, wrong));
  expect(await failureOf(() => delay.guard(link, right))).toMatchObject({ code: 'vault/wait' });
});

test('the next success is told of failures that an earlier one could not put on record', async () => {
  const folder = temporaryFolder();
  const { delay } = delayAt();
  const told: number[] = [];
  const tell = async (failures: number) => told.push(failures);
  for (let tries = 0; tries < 2; tries++) await failureOf(() => delay.guard(folder, wrong));
  expect(await delay.guardOffRecord(folder, right)).toBe('open');
  await delay.guard(folder, tell);
  await delay.guard(folder, tell);
  expect(told).toEqual([2, 0]);
});

/** An attempt that a test ends. */
function openEnded() {
  let end: (how: Promise<never>) => void = () => undefined;
  const ended = new Promise<never>((resolve) => {
    end = resolve;
  });
  return { attempt: () => ended, end: () => end(wrong()) };
}

test('a guess counts from its beginning: who ends the process before the answer has not saved one', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'vault.keys'), '');
  for (let tries = 1; tries <= 3; tries++) {
    const { delay } = delayAt();
    const { attempt, end } = openEnded();
    const guess = failureOf(() => delay.guard(folder, attempt));
    await vi.waitFor(
      () => expect(readFileSync(join(folder, 'vault.tries'), 'utf8')).toBe(JSON.stringify({ tries })),
      60_000,
    );
    onTestFinished(async () => {
      end();
      await guess;
    });
  }
  const { delay, waitSeconds } = delayAt();
  expect(await failureOf(() => delay.guard(folder, right))).toMatchObject({ params: { seconds: 2 } });
  waitSeconds(2);
  const told: number[] = [];
  await delay.guard(folder, async (failures) => told.push(failures));
  expect(told).toEqual([3]);
  expect(readdirSync(folder)).toEqual(['vault.keys']);
});

test('guesses at the same time are made one after the other, and the wait comes between them', async () => {
  const folder = temporaryFolder();
  const { delay } = delayAt();
  let running = 0;
  let most = 0;
  const guess = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise(setImmediate);
    running -= 1;
    return wrong();
  };
  const guesses = Array.from({ length: 6 }, () => failureOf(() => delay.guard(folder, guess)));
  const codes = (await Promise.all(guesses)).map((failure) => (failure as AppError).code);
  expect(most).toBe(1);
  expect(codes).toEqual([
    ...Array.from({ length: 3 }, () => 'vault/wrong-passphrase'),
    ...Array.from({ length: 3 }, () => 'vault/wait'),
  ]);
});

test('what is no wrong passphrase leaves the count as it was, and a folder without keys untouched', async () => {
  const [folder, other] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(join(folder, 'vault.keys'), '');
  const { delay } = delayAt();
  const corrupt = () => Promise.reject(new AppError('vault/corrupt'));
  await failureOf(() => delay.guard(folder, wrong));
  await failureOf(() => delay.guard(folder, corrupt));
  expect(readFileSync(join(folder, 'vault.tries'), 'utf8')).toBe('{"tries":1}');
  const { attempt, end } = openEnded();
  const guess = failureOf(() => delay.guard(other, attempt));
  await new Promise(setImmediate);
  expect(readdirSync(other)).toEqual([]);
  end();
  await guess;
});

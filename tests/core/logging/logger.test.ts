import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLogger } from '#core/logging/logger.ts';
import { AppError } from '#shared/errors/app-error.ts';
import { temporaryFolder, testDeps } from '#tests/support/open-test-vault.ts';

const CANARY = 'Gülnar Canary';

test('a line holds the time, the code and the numbers', () => {
  const logger = createLogger({ clock: testDeps().clock });
  logger.count('vault/keys-restored', { copies: 2 });
  expect(logger.lines()).toEqual(['2026-03-01T09:00:00.000Z vault/keys-restored copies=2']);
});

test('of a thousand failures with a name in every part, the name reaches no line', () => {
  const logger = createLogger({ clock: testDeps().clock });
  const failures = [
    new Error(CANARY),
    new Error(`first line\n    at ${CANARY} (/home/${CANARY}/secret-note.ts:1:1)`),
    Object.assign(new Error('x'), { code: CANARY }),
    Object.assign(new Error('x'), { name: CANARY }),
    new AppError('record/not-found', { field: CANARY }, { cause: new Error(CANARY) }),
    CANARY,
    { [CANARY]: CANARY },
    undefined,
  ];
  for (let round = 0; round < 125; round++) {
    for (const failure of failures) logger.unexpected(failure, CANARY);
    logger.count(CANARY, { [CANARY]: 1 });
  }
  expect(logger.lines()).toHaveLength(1000);
  expect(logger.lines().join('\n')).not.toMatch(/Canary|Gülnar|secret-note/u);
  expect(logger.lines().join('\n')).toContain('record/not-found');
});

test('the number that a person is shown finds the line, which says where it broke', () => {
  const logger = createLogger({ clock: testDeps().clock });
  const id = logger.unexpected(new TypeError(CANARY), 'case.create');
  const line = logger.lines().find((candidate) => candidate.includes(` ${id} `));
  expect(line).toMatch(/case\.create kind\.TypeError logger\.test\.ts:\d+:\d+$/u);
});

test('a log file gets the same lines and is for its owner only', () => {
  const file = join(temporaryFolder(), 'casekeep.log');
  const logger = createLogger({ clock: testDeps().clock, file });
  logger.count('core/started');
  logger.unexpected(new Error(CANARY), 'case.create');
  expect(readFileSync(file, 'utf8')).toBe(`${logger.lines().join('\n')}\n`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a log file that cannot be written disturbs nobody', () => {
  const logger = createLogger({
    clock: testDeps().clock,
    file: join(temporaryFolder(), 'no', 'such', 'folder'),
  });
  logger.count('core/started');
  expect(logger.lines()).toHaveLength(1);
});

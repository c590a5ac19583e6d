import { expect, test } from 'vitest';
import { contract } from '#shared/contract.ts';
import { interruptibleWork } from '#shared/vault/interruptible-work.ts';

test('what a lock can stop is every task of the contract', () => {
  const tasks = Object.entries(contract).flatMap(([noun, verbs]) =>
    Object.entries(verbs).flatMap(([verb, { kind }]) => (kind === 'task' ? [`${noun}.${verb}`] : [])),
  );
  expect([...interruptibleWork].sort()).toEqual(tasks.sort());
});

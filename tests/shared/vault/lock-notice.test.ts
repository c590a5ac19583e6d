import { expect, test } from 'vitest';
import { contract } from '#shared/contract.ts';
import { interruptibleWork } from '#shared/vault/interruptible-work.ts';

test('what a lock can stop is every job of the contract', () => {
  const jobs = Object.entries(contract).flatMap(([noun, verbs]) =>
    Object.entries(verbs).flatMap(([verb, { kind }]) => (kind === 'job' ? [`${noun}.${verb}`] : [])),
  );
  expect([...interruptibleWork].sort()).toEqual(jobs.sort());
});

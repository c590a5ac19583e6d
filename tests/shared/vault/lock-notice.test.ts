import { expect, test } from 'vitest';
import { contract } from '#shared/contract.ts';
import { interruptibleWork } from '#shared/vault/interruptible-work.ts';
import { lockNoticeHash, readLockNotice } from '#shared/vault/lock-notice.ts';
import { lockReasons } from '#shared/vault/lock-reason.ts';

test('what a lock can stop is every job of the contract', () => {
  const jobs = Object.entries(contract).flatMap(([noun, verbs]) =>
    Object.entries(verbs).flatMap(([verb, { kind }]) => (kind === 'job' ? [`${noun}.${verb}`] : [])),
  );
  expect([...interruptibleWork].sort()).toEqual(jobs.sort());
});

test('the emptied window reads what main has written', () => {
  for (const reason of lockReasons) {
    for (const stopped of [[], ['dossier.export'], ['vault.verify', 'backup.create']] as const) {
      expect(readLockNotice(lockNoticeHash({ reason, stopped }))).toEqual({ reason, stopped });
    }
  }
});

test('a hash that main has not written says nothing', () => {
  for (const hash of ['', '#', '#section', '#__proto__', '#,idle']) {
    expect(readLockNotice(hash)).toBeUndefined();
  }
  expect(readLockNotice('#idle,a%20name,vault.unlock')).toEqual({ reason: 'idle', stopped: [] });
});

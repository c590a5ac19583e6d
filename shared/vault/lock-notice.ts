import { isInterruptibleWork, type InterruptibleWork } from './interruptible-work.ts';
import { lockReasons, type LockReason } from './lock-reason.ts';

/** What main tells the emptied window, in the hash of its address, which never reaches the protocol handler. */
export interface LockNotice {
  readonly reason: LockReason;
  readonly stopped: readonly InterruptibleWork[];
}

export function lockNoticeHash({ reason, stopped }: LockNotice): string {
  return `#${[reason, ...stopped].join(',')}`;
}

/** Undefined for a hash that is none of ours; unknown work is left out. */
export function readLockNotice(hash: string): LockNotice | undefined {
  const [given, ...names] = hash.slice(1).split(',');
  const reason = lockReasons.find((known) => known === given);
  return reason === undefined ? undefined : { reason, stopped: names.filter(isInterruptibleWork) };
}

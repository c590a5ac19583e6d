import { z } from 'zod';
import { interruptibleWork } from './interruptible-work.ts';
import { lockReasons } from './lock-reason.ts';

/** Why the vault was locked last, and what that stopped: what the emptied window says. */
export const lockNotice = z.object({
  reason: z.enum(lockReasons),
  stopped: z.array(z.enum(interruptibleWork)).readonly(),
});
export type LockNotice = z.output<typeof lockNotice>;

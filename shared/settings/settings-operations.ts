import { z } from 'zod';
import { desktop } from '../ipc/define.ts';
import { settings } from './settings.ts';

export const settingsOperations = {
  get: desktop({ input: z.void(), output: settings, whileLocked: true }),
  /** Changes the named settings, keeps the others, answers with all of them. */
  change: desktop({ input: settings.partial(), output: settings, whileLocked: true }),
} as const;

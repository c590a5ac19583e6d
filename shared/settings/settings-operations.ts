import { z } from 'zod';
import { command, desktop, query } from '../ipc/define.ts';
import { settings } from './settings.ts';

export const settingsOperations = {
  get: desktop(query({ input: z.void(), output: settings, whileLocked: true })),
  /** Changes the named settings, keeps the others, answers with all of them. */
  change: desktop(command({ input: settings.partial(), output: settings, whileLocked: true })),
} as const;

import { z } from 'zod';
import { activityKind } from '#shared/history/history-operations.ts';

/** What is looked for, kept in the route so that a link can lead to it; in memory only. */
export const activityParams = z.object({ kind: activityKind.optional().catch(undefined) });

import { z } from 'zod';

/** The field that a form begins with, when a gap or a finding led to it. */
export const fieldSearch = z.object({ field: z.string().optional().catch(undefined) });

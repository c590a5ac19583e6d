import { z } from 'zod';
import { fileTicket } from '../ids/ids.ts';
import { command, desktop, query } from '../ipc/define.ts';

/** A place on disk as the renderer may see it: a ticket to hand back, and a label to show. */
export const chosenPlace = z.object({
  ticket: fileTicket,
  /** Last folder and file name, for the eye only. */
  label: z.string(),
});
export type ChosenPlace = z.infer<typeof chosenPlace>;

export const desktopOperations = {
  /** Opens a native dialog. Answers null when the person cancels it. */
  choosePlace: desktop(
    command({
      input: z.strictObject({
        purpose: z.enum([
          'open-vault',
          'new-vault',
          'open-archive',
          'save-archive',
          'save-dossier',
          'backup-place',
          'open-backup',
        ]),
        /** Neutral by default, never a name of a person or case. */
        suggestedName: z.string().max(120).optional(),
      }),
      output: chosenPlace.nullable(),
      whileLocked: true,
    }),
  ),
  /** The person has copied or cut something in the window: a lock takes it away unless it has been replaced. */
  noteCopied: desktop(command({ input: z.void(), output: z.null(), whileLocked: true })),
  /** Versions shown on the About page. */
  about: desktop(
    query({
      input: z.void(),
      output: z.object({ app: z.string(), runtime: z.string(), platform: z.string() }),
      whileLocked: true,
    }),
  ),
} as const;

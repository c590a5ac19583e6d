import { z } from 'zod';
import { fileTicket } from '../ids/ids.ts';
import { command, desktop, query } from '../ipc/define.ts';

/** A long narrative, several times over. */
const MAX_COPIED_CHARACTERS = 4_000_000;

/** A place on disk as the renderer may see it: a ticket to hand back, and a label to show. */
export const chosenPlace = z.object({
  ticket: fileTicket,
  /** Last folder and file name, for the eye only. */
  label: z.string(),
  /** Programs may copy it to a server, or the system to other computers. */
  isSynced: z.boolean(),
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
  /** Puts what the person copies or cuts on the clipboard, for half a minute or until a lock, unless it is replaced. */
  copyText: desktop(
    command({
      input: z.strictObject({ text: z.string().min(1).max(MAX_COPIED_CHARACTERS) }),
      output: z.null(),
      whileLocked: true,
    }),
  ),
  /** The person has marked something in the window, which some systems make ready for pasting: a lock takes it away. */
  noteSelected: desktop(command({ input: z.void(), output: z.null(), whileLocked: true })),
  /** Versions shown on the About page. */
  about: desktop(
    query({
      input: z.void(),
      output: z.object({ app: z.string(), runtime: z.string(), platform: z.string() }),
      whileLocked: true,
    }),
  ),
} as const;

import { z } from 'zod';
import { sealedFields } from './sealed.ts';

/** What a caller may send. Strict: a renderer that adds a field (a path, say) is refused. */
export const callMessage = z.strictObject({
  type: z.literal('call'),
  callId: z.int().nonnegative(),
  operation: z.string().max(100),
  input: z.unknown(),
  /** Fields of the input that main is not to read. */
  sealed: sealedFields.optional(),
});
export const cancelMessage = z.strictObject({
  type: z.literal('cancel'),
  callId: z.int().nonnegative(),
});
/** The renderer's side of the wire. */
export const rendererMessage = z.union([callMessage, cancelMessage]);
/** Core's side: main has added the paths behind file tickets, which `serve` checks by `filePaths`. */
export const coreMessage = z.union([callMessage.extend({ paths: z.unknown().optional() }), cancelMessage]);

/** More than any operation has fields for. */
const MAX_PATHS = 8;
/** The longest that any system takes: Windows, behind the prefix for long ones. */
const MAX_PATH_CHARACTERS = 32_767;

/** Paths by the field of the input that holds their ticket. */
export const filePaths = z
  .record(z.string().max(40), z.string().max(MAX_PATH_CHARACTERS))
  .refine((paths) => Object.keys(paths).length <= MAX_PATHS)
  .meta({ maxProperties: MAX_PATHS });

const stop = z.object({ type: z.literal('stop') });

/** To core, from the process that started it. A window cannot send it: main passes calls only. */
export const stopMessage: z.infer<typeof stop> = { type: 'stop' };

export function isStopMessage(message: unknown): boolean {
  return stop.safeParse(message).success;
}

export interface WireError {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Reply =
  | { readonly type: 'progress'; readonly callId: number; readonly progress: unknown }
  | { readonly type: 'done'; readonly callId: number; readonly ok: true; readonly value: unknown }
  | { readonly type: 'done'; readonly callId: number; readonly ok: false; readonly error: WireError };

/** Says that something changed, never what: the listener asks again. */
export interface EventMessage {
  readonly type: 'event';
  readonly name: 'vault.changed';
  readonly nouns: readonly string[];
}

/** Largest message a renderer may send, in characters of JSON. A 1 MB narrative in any script fits. */
export const MAX_MESSAGE_CHARACTERS = 8_000_000;

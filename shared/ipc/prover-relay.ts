import { z } from 'zod';

/** Tells core that it may not start processes itself and has to ask main. */
export const RELAY_ARGUMENT = '--relay-prover';
/** Tells the entry of core to prove a copy instead of serving a vault. */
export const PROVE_ARGUMENT = '--prove';

/** Core to main: start a process, hand it a message, end it. Main never looks into the messages. */
export const proverOrder = z.discriminatedUnion('action', [
  z.strictObject({ type: z.literal('prover'), action: z.literal('start'), id: z.int() }),
  z.strictObject({ type: z.literal('prover'), action: z.literal('post'), id: z.int(), message: z.unknown() }),
  z.strictObject({ type: z.literal('prover'), action: z.literal('end'), id: z.int() }),
]);
export type ProverOrder = z.infer<typeof proverOrder>;

/** Main to core: what the process said, or that it has ended. */
export const proverNews = z.discriminatedUnion('event', [
  z.strictObject({
    type: z.literal('prover'),
    event: z.literal('message'),
    id: z.int(),
    message: z.unknown(),
  }),
  z.strictObject({ type: z.literal('prover'), event: z.literal('exit'), id: z.int() }),
]);
export type ProverNews = z.infer<typeof proverNews>;

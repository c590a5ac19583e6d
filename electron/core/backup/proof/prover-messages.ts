import { recordCounts } from '#shared/records/record.ts';
import { z } from 'zod';
import { sealedRequest } from './sealed-request.ts';

/** What the proving process says, in this order. */
export const fromProver = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready'), publicKey: z.instanceof(Uint8Array) }),
  z.strictObject({ type: z.literal('progress'), done: z.int(), total: z.int() }),
  z.strictObject({
    type: z.literal('proved'),
    proof: z.strictObject({
      counts: recordCounts,
      auditEntries: z.int(),
      attachments: z.int(),
    }),
  }),
  z.strictObject({
    type: z.literal('failed'),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);
export type FromProver = z.infer<typeof fromProver>;

/** The one thing it is asked. */
export const toProver = z.strictObject({ type: z.literal('prove'), request: sealedRequest });
export type ToProver = z.infer<typeof toProver>;

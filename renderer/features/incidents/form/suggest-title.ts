import type { VocabularyId } from '#shared/vocabularies/vocabulary-index.ts';
import { z } from 'zod';

/** A form that is being filled in: what is read from it may not be there yet. */
const titleSource = z.object({
  acts: z
    .object({ value: z.array(z.object({ code: z.string() })) })
    .nullable()
    .catch(null),
  channels: z
    .object({ value: z.array(z.object({ code: z.string() })) })
    .nullable()
    .catch(null),
});

/** Enough to find an incident in a list: what happened and by which way. */
export function suggestTitle(
  values: unknown,
  term: (vocabulary: VocabularyId, code: string) => string,
  fallback: string,
): string {
  const { data } = titleSource.safeParse(values);
  const act = data?.acts?.value[0]?.code;
  const channel = data?.channels?.value[0]?.code;
  const words = [
    ...(act === undefined ? [] : [term('act', act)]),
    ...(channel === undefined ? [] : [term('channel', channel)]),
  ];
  return words.length === 0 ? fallback : words.join(' · ');
}

import type { VocabularyId } from '#shared/vocabularies/vocabulary-index.ts';

interface TitleParts {
  readonly acts: readonly string[];
  readonly channels: readonly string[];
}

/** Enough to find an incident in a list: what happened and by which way. */
export function suggestTitle(
  { acts, channels }: TitleParts,
  term: (vocabulary: VocabularyId, code: string) => string,
  fallback: string,
): string {
  const [act] = acts;
  const [channel] = channels;
  const words = [
    ...(act === undefined ? [] : [term('act', act)]),
    ...(channel === undefined ? [] : [term('channel', channel)]),
  ];
  return words.length === 0 ? fallback : words.join(' · ');
}

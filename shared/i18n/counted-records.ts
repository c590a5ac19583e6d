import { recordNouns, type RecordCounts } from '../records/record.ts';
import type { Translator } from './create-translator.ts';
import { listText } from './list-text.ts';

/** "2 cases, 40 incidents": of every noun of which there are any. */
export function countedRecords(
  { t, language }: Pick<Translator, 't' | 'language'>,
  counts: Partial<RecordCounts>,
): string {
  const parts = recordNouns.flatMap((noun) => {
    const count = counts[noun] ?? 0;
    return count === 0 ? [] : [t(`nouns:counted.${noun}`, { count })];
  });
  return parts.length === 0 ? t('nouns:none') : listText(parts, language);
}

import { useMemo } from 'react';
import type { Vocabulary } from '#shared/vocabularies/vocabulary.ts';
import type { Option } from '../../components/option.ts';
import { useUiLanguage } from './use-ui-language.ts';

/** Terms with their definitions; retired ones only where a record still holds them. */
export function useVocabularyOptions(vocabulary: Vocabulary, held: readonly string[]): readonly Option[] {
  const language = useUiLanguage();
  const heldCodes = held.join(' ');
  return useMemo(() => {
    const kept = new Set(heldCodes.split(' '));
    const groups = new Map(vocabulary.groups?.map((group) => [group.code, group.label[language]]));
    return vocabulary.terms
      .filter((term) => term.retired !== true || kept.has(term.code))
      .map((term) => {
        const group = term.group === undefined ? undefined : groups.get(term.group);
        return {
          id: term.code,
          label: term.label[language],
          description: term.definition[language],
          keywords: `${term.label.en} ${term.label['zh-Hans']} ${term.code.replaceAll('_', ' ')}`,
          ...(group === undefined ? {} : { group }),
        };
      });
  }, [vocabulary, language, heldCodes]);
}

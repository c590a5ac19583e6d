import { TagList } from '../../components/tag-list.tsx';
import type { VocabularyId } from '#shared/vocabularies/vocabulary-index.ts';
import { useWording } from './use-wording.ts';

interface TermListProps {
  readonly label: string;
  readonly vocabulary: VocabularyId;
  readonly codes: readonly string[];
}

export function TermList({ label, vocabulary, codes }: TermListProps) {
  const { term } = useWording();
  return (
    <TagList label={label} tags={codes.map((code) => ({ id: code, content: term(vocabulary, code) }))} />
  );
}

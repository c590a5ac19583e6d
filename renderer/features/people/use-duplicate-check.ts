import { useState } from 'react';
import type { SuggestedPerson } from '#shared/people/person-operations.ts';
import { useApi } from '../../api/use-api.ts';

interface DuplicateQuestionState {
  readonly text: string;
  readonly similar: readonly SuggestedPerson[];
}

/** Asks before a second record is made of somebody who may be recorded already. */
export function useDuplicateCheck() {
  const api = useApi();
  const [question, setQuestion] = useState<DuplicateQuestionState | null>(null);

  /** Whether there is nobody of such a name; otherwise the question is open. */
  async function isNew(text: string): Promise<boolean> {
    const similar = await api.person.similar({ names: [text.slice(0, 100)] });
    setQuestion(similar.length === 0 ? null : { text, similar });
    return similar.length === 0;
  }

  return { question, isNew, close: () => setQuestion(null) };
}

import { useState } from 'react';
import type { NameAnswer } from '#shared/dossier/name-answer.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';

interface Answerable {
  readonly places: readonly (string | { readonly place: string })[];
}

/** Keeps what somebody says of words, and has the dossier prepared anew before the next answer. */
export function useNameAnswers(caseId: CaseId, refetch: () => Promise<unknown>) {
  const api = useApi();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function answer({ places }: Answerable, given: NameAnswer): Promise<void> {
    setIsBusy(true);
    setError(null);
    try {
      await api.dossier.answerNames({
        caseId,
        places: places.map((one) => (typeof one === 'string' ? one : one.place)),
        answer: given,
      });
      await refetch();
    } catch (failure) {
      setError(failure);
    } finally {
      setIsBusy(false);
    }
  }

  return { answer: (words: Answerable, given: NameAnswer) => void answer(words, given), isBusy, error };
}

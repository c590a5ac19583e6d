import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { NameAnswer } from '#shared/dossier/name-answer.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { queryKey } from '../../api/query-key.ts';
import { useApi } from '../../api/use-api.ts';

interface Answerable {
  readonly places: readonly (string | { readonly place: string })[];
}

/** Keeps what somebody says of words, and has the dossier prepared anew before the next answer. */
export function useNameAnswers(caseId: CaseId, refetch: () => Promise<unknown>) {
  const api = useApi();
  const queries = useQueryClient();
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
      // A preparation under way was begun before this answer: joined instead of begun anew, it would bring the finding back.
      await queries.cancelQueries({ queryKey: queryKey(api.dossier.prepare.operation, null).slice(0, 2) });
      await refetch();
    } catch (failure) {
      setError(failure);
    } finally {
      setIsBusy(false);
    }
  }

  return { answer: (words: Answerable, given: NameAnswer) => void answer(words, given), isBusy, error };
}

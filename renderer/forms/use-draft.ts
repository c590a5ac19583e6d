import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import type { Draft } from '#shared/drafts/draft-operations.ts';
import type { CaseId, DraftId } from '#shared/ids/ids.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import { useApi } from '../api/use-api.ts';

export type DraftState =
  | { readonly name: 'none' }
  | { readonly name: 'saving' }
  | { readonly name: 'kept'; readonly savedAt: string }
  | { readonly name: 'failed' };

interface DraftOptions {
  readonly noun: RecordNoun;
  /** The record being changed; null for a new one. */
  readonly recordId: string | null;
  readonly caseId: CaseId | null;
}

export interface FormDraft {
  readonly state: DraftState;
  /** When the draft that the form goes on with was kept; null when it started afresh. */
  readonly resumedFrom: string | null;
  /** Whether the question for an earlier draft has been answered; show the form only then. */
  readonly isReady: boolean;
  /**
   * Saves the record with what was typed. Core ends the draft in the same transaction, so none is kept meanwhile: it
   * would come after the record. Where the save is refused the draft goes on.
   */
  readonly endWith: <Saved>(save: () => Promise<Saved>) => Promise<Saved>;
  /** Forgets the draft, because somebody wants none of it. */
  readonly discard: () => Promise<void>;
}

const SAVE_INTERVAL_MS = 2_000;

/**
 * Keeps what is being typed in the vault every two seconds and when the form goes away, and goes on
 * with an earlier draft. Locking never asks and a crash loses at most two seconds.
 */
export function useDraft<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  { noun, recordId, caseId }: DraftOptions,
): FormDraft {
  const api = useApi();
  const [state, setState] = useState<DraftState>({ name: 'none' });
  const [resumedFrom, setResumedFrom] = useState<string | null>(null);
  const [isReady, setIsReady] = useState(false);
  const draftId = useRef<DraftId | null>(null);
  const isChanged = useRef(false);
  const isEnding = useRef(false);
  const isGone = useRef(false);
  const saving = useRef<Promise<void>>(Promise.resolve());

  const resume = useEffectEvent((found: Draft | null) => {
    setIsReady(true);
    if (found === null) return;
    draftId.current = found.id;
    form.reset(found.content as Values, { keepDefaultValues: true });
    setResumedFrom(found.savedAt);
    setState({ name: 'kept', savedAt: found.savedAt });
  });

  const startAfresh = useEffectEvent(() => {
    setIsReady(true);
    setState({ name: 'failed' });
  });

  const save = useEffectEvent(() => {
    if (!isChanged.current || isEnding.current) return;
    isChanged.current = false;
    saving.current = saveNow();
  });

  async function saveNow(): Promise<void> {
    setState({ name: 'saving' });
    try {
      // A form may hold undefined, which JSON has no word for.
      const content = z.json().parse(JSON.parse(JSON.stringify(form.getValues())));
      const saved = await api.draft.save({ noun, recordId, caseId, content });
      draftId.current = saved.id;
      setState({ name: 'kept', savedAt: saved.savedAt });
    } catch {
      isChanged.current = true;
      setState({ name: 'failed' });
    }
  }

  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    api.draft.find({ noun, recordId, caseId }, { signal }).then(
      (found) => {
        if (!signal.aborted) resume(found);
      },
      () => {
        if (!signal.aborted) startAfresh();
      },
    );
    return () => abort.abort();
  }, [api, noun, recordId, caseId]);

  useEffect(() => {
    const stopWatching = form.subscribe({
      formState: { values: true },
      callback: ({ type }) => {
        // Only what a person does has a type; filling the form has none.
        if (type !== undefined || form.formState.isDirty) isChanged.current = true;
      },
    });
    const timer = setInterval(save, SAVE_INTERVAL_MS);
    isGone.current = false;
    return () => {
      isGone.current = true;
      clearInterval(timer);
      stopWatching();
      save();
    };
  }, [form]);

  return {
    state,
    resumedFrom,
    isReady,
    async endWith(saveRecord) {
      isEnding.current = true;
      try {
        const saved = await saveRecord();
        isChanged.current = false;
        draftId.current = null;
        return saved;
      } catch (error) {
        // Whoever left meanwhile finds what they typed.
        if (isGone.current && isChanged.current) await saveNow();
        throw error;
      } finally {
        isEnding.current = false;
      }
    },
    async discard() {
      isChanged.current = false;
      // A save that is under way would bring the draft back.
      await saving.current;
      setState({ name: 'none' });
      setResumedFrom(null);
      if (draftId.current !== null) await api.draft.discard({ id: draftId.current });
      draftId.current = null;
    },
  };
}

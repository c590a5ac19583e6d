import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { RecordNoun } from '#shared/records/record.ts';
import type { Action } from '../actions/action.ts';
import { useNounTexts } from './noun-texts.ts';

/** Begins a new record of a noun, on N. Without `onCreate` it is not offered. Keep `onCreate` in useCallback. */
export function useCreateAction(noun: RecordNoun, onCreate: (() => void) | undefined): Action {
  const text = useNounTexts(noun);
  return useMemo(
    () => ({
      id: `${noun}.create`,
      label: text('action.create'),
      icon: Plus,
      shortcut: 'N',
      operation: `${noun}.create` as const,
      isAvailable: onCreate !== undefined,
      perform: () => onCreate?.(),
    }),
    [text, noun, onCreate],
  );
}

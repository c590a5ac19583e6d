import type { ReactNode } from 'react';
import { useErrorText } from '../api/error-text.ts';
import { Note } from './note.tsx';
import { Progress } from './progress.tsx';

/** The part of the state of a job that is the same for all of them. */
type ReportedState =
  | { readonly name: 'idle' | 'done' | 'cancelled' }
  | {
      readonly name: 'running';
      readonly progress: { readonly done: number; readonly total: number } | null;
    }
  | { readonly name: 'failed'; readonly error: unknown };

interface JobReportProps {
  readonly state: ReportedState;
  /** What it is doing now. */
  readonly label: string;
  readonly cancelled: string;
  readonly onCancel: () => void;
  /** What one step of the count stands for: 1,000,000 for bytes that are shown in MB. */
  readonly unit?: number;
}

/** How far long work is, that it was given up, or what went wrong. What came of it is for its screen to say. */
export function JobReport({ state, label, cancelled, onCancel, unit = 1 }: JobReportProps): ReactNode {
  const errorText = useErrorText();
  if (state.name === 'running') {
    const { done, total } = state.progress ?? { done: 0, total: 0 };
    return (
      <Progress
        label={label}
        done={Math.floor(done / unit)}
        total={Math.ceil(total / unit)}
        onCancel={onCancel}
      />
    );
  }
  if (state.name === 'cancelled') return <p role="status">{cancelled}</p>;
  if (state.name !== 'failed') return null;
  return (
    <div role="alert">
      <Note tone="danger">{errorText(state.error)}</Note>
    </div>
  );
}

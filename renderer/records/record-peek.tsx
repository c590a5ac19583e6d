import type { ReactNode } from 'react';
import type { RecordNoun } from '#shared/records/record.ts';
import { Loaded, type LoadedQuery } from '../components/loaded.tsx';
import { RecordFields } from './record-fields.tsx';
import styles from './record-peek.module.css';
import { RecordLink } from './record-link.tsx';
import type { FieldName, RecordFields as Fields } from './fields/record-shape.ts';

interface RecordPeekProps<Noun extends RecordNoun> {
  readonly noun: Noun;
  readonly query: LoadedQuery<Fields & { readonly id: string }>;
  readonly shown: readonly FieldName<Noun>[];
  /** What leads to its page. */
  readonly open: string;
  /** What stands beside the record. */
  readonly children?: ReactNode;
}

/** A record at a glance, beside a list. */
export function RecordPeek<Noun extends RecordNoun>({
  noun,
  query,
  shown,
  open,
  children,
}: RecordPeekProps<Noun>) {
  return (
    <Loaded query={query} lines={5}>
      {(record) => (
        <div className={styles.peek}>
          <RecordFields noun={noun} fields={record} shown={shown} />
          {children}
          <RecordLink noun={noun} id={record.id}>
            {open}
          </RecordLink>
        </div>
      )}
    </Loaded>
  );
}

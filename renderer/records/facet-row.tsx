import type { ReactNode } from 'react';
import type { RecordNoun } from '#shared/records/record.ts';
import { Button } from '../components/button.tsx';
import styles from './facet-row.module.css';
import { useNounTexts } from './noun-texts.ts';

interface FacetRowProps {
  readonly noun: RecordNoun;
  readonly isFiltered: boolean;
  readonly onShowAll: () => void;
  /** Chips, each with its part of the filter. */
  readonly children: ReactNode;
}

/** Chips over a list, and the way back to all of it. */
export function FacetRow({ noun, isFiltered, onShowAll, children }: FacetRowProps) {
  const text = useNounTexts(noun);
  return (
    <div className={styles.row}>
      {children}
      {isFiltered && (
        <Button variant="quiet" onPress={onShowAll}>
          {text('list.clearFilter')}
        </Button>
      )}
    </div>
  );
}

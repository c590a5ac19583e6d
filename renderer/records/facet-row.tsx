import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import styles from './facet-row.module.css';
import type { ListTexts } from './record-list.tsx';

interface FacetRowProps {
  readonly texts: ListTexts;
  readonly isFiltered: boolean;
  readonly onShowAll: () => void;
  /** Chips, each with its part of the filter. */
  readonly children: ReactNode;
}

/** Chips over a list, and the way back to all of it. */
export function FacetRow({ texts, isFiltered, onShowAll, children }: FacetRowProps) {
  const { t } = useTranslation(['cases', 'incidents', 'people']);
  return (
    <div className={styles.row}>
      {children}
      {isFiltered && (
        <Button variant="quiet" onPress={onShowAll}>
          {t(`${texts}:list.clearFilter`)}
        </Button>
      )}
    </div>
  );
}

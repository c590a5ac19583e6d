import type { ReactNode } from 'react';
import styles from './definition-list.module.css';

interface DefinitionListProps {
  readonly items: readonly { readonly term: string; readonly description: ReactNode }[];
}

export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <div className={styles.frame}>
      <dl className={styles.list}>
        {items.map(({ term, description }) => (
          <div key={term} className={styles.item}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.description}>{description}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './tag-list.module.css';

interface TagListProps {
  readonly label: string;
  readonly tags: readonly { readonly id: string; readonly content: ReactNode }[];
}

/** Terms to read, as tokens. To choose them, use the token combo box. */
export function TagList({ label, tags }: TagListProps) {
  return (
    <ul className={styles.list} aria-label={label}>
      {tags.map(({ id, content }) => (
        <li key={id} className={styles.tag}>
          {content}
        </li>
      ))}
    </ul>
  );
}

import type { ReactNode } from 'react';
import { Card } from '../components/card.tsx';
import styles from './form-card.module.css';

/** The fields of a form, one under the other on one surface. */
export function FormCard({ children }: { readonly children: ReactNode }) {
  return (
    <Card>
      <div className={styles.fields}>{children}</div>
    </Card>
  );
}

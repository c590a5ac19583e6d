import { LimitsText } from './limits-text.tsx';
import styles from './limits.module.css';

export function LimitsPage() {
  return (
    <div className={styles.page}>
      <LimitsText />
    </div>
  );
}

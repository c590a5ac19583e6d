import styles from './brand.module.css';

/** The mark and the name, which are the same whoever uses it and whatever for. */
export function Brand() {
  return (
    <div className={styles.brand}>
      <span className={styles.mark} aria-hidden="true" />
      <span className={styles.name}>Casekeep</span>
    </div>
  );
}

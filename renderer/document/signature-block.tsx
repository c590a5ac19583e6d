import type { BlockProps } from './block-props.ts';
import styles from './document.module.css';

export function SignatureBlock({ block }: BlockProps<'signature'>) {
  return (
    <dl className={styles.signature}>
      {block.labels.map((label) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd />
        </div>
      ))}
    </dl>
  );
}

import type { BlockProps } from './block-props.ts';
import { InlineViews } from './inline-views.tsx';
import styles from './document.module.css';

export function FactsBlock({ block }: BlockProps<'facts'>) {
  return (
    <dl className={styles.facts}>
      {block.rows.map(({ label, value }, index) => (
        <div key={index} className={styles.fact}>
          <dt>{label}</dt>
          <dd>
            <InlineViews inlines={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

import type { BlockProps } from './block-props.ts';
import { InlineViews } from './inline-views.tsx';
import styles from './document.module.css';

export function QuoteBlock({ block }: BlockProps<'quote'>) {
  return (
    <figure className={styles.quote}>
      <blockquote lang={block.lang} dir="auto">
        <InlineViews inlines={block.inlines} />
      </blockquote>
      {block.translation !== undefined && (
        <p className={styles.translation} dir="auto">
          <InlineViews inlines={block.translation} />
        </p>
      )}
      {block.attribution !== undefined && (
        <figcaption>
          <InlineViews inlines={block.attribution} />
        </figcaption>
      )}
    </figure>
  );
}

import { classNames } from '../components/class-names.ts';
import type { BlockProps } from './block-props.ts';
import { directionOfInlines } from './direction-of-inlines.ts';
import { InlineViews } from './inline-views.tsx';
import styles from './document.module.css';

export function QuoteBlock({ block }: BlockProps<'quote'>) {
  return (
    <figure className={styles.quoted}>
      <blockquote lang={block.lang} dir={directionOfInlines(block.inlines)} className={styles.quote}>
        <InlineViews inlines={block.inlines} />
      </blockquote>
      {block.translation !== undefined && (
        <p
          className={classNames(styles.quote, styles.translation)}
          dir={directionOfInlines(block.translation)}
        >
          <InlineViews inlines={block.translation} />
        </p>
      )}
      {block.attribution !== undefined && (
        <figcaption className={styles.quote}>
          <InlineViews inlines={block.attribution} />
        </figcaption>
      )}
    </figure>
  );
}

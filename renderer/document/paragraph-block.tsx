import { classNames } from '../components/class-names.ts';
import type { BlockProps } from './block-props.ts';
import { directionOfInlines } from './direction-of-inlines.ts';
import { InlineViews, previewId } from './inline-views.tsx';
import styles from './document.module.css';

export function ParagraphBlock({ block }: BlockProps<'paragraph'>) {
  return (
    <div
      dir={block.direction ?? directionOfInlines(block.inlines)}
      id={block.id === undefined ? undefined : previewId(block.id)}
      className={classNames(styles.paragraph, block.number !== undefined && styles.numbered)}
    >
      {block.number !== undefined && <span className={styles.number}>{block.number}</span>}
      <p lang={block.lang}>
        <InlineViews inlines={block.inlines} />
      </p>
    </div>
  );
}

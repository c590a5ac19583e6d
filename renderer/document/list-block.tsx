import type { BlockProps } from './block-props.ts';
import { directionOfInlines } from './direction-of-inlines.ts';
import { InlineViews } from './inline-views.tsx';
import styles from './document.module.css';

export function ListBlock({ block }: BlockProps<'list'>) {
  const Tag = block.ordered ? 'ol' : 'ul';
  return (
    <Tag className={block.ordered ? styles.ordered : styles.unordered}>
      {block.items.map((item, index) => (
        <li key={index} dir={directionOfInlines(item)}>
          <InlineViews inlines={item} />
        </li>
      ))}
    </Tag>
  );
}

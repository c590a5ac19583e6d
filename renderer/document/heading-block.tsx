import type { BlockProps } from './block-props.ts';
import { InlineViews, previewId } from './inline-views.tsx';
import styles from './document.module.css';

const tags = {
  1: { 1: 'h1', 2: 'h2', 3: 'h3' },
  3: { 1: 'h3', 2: 'h4', 3: 'h5' },
} as const;

export function HeadingBlock({ block, topLevel = 3 }: BlockProps<'heading'>) {
  const Tag = tags[topLevel][block.level];
  return (
    <Tag id={previewId(block.id)} className={styles[`heading${block.level}`]}>
      <InlineViews inlines={block.inlines} />
    </Tag>
  );
}

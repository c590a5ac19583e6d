import type { BlockProps } from './block-props.ts';
import { InlineViews, previewId } from './inline-views.tsx';
import styles from './preview.module.css';

/** The page has the level-one heading, the preview its own level two: the document begins below them. */
const tags = { 1: 'h3', 2: 'h4', 3: 'h5' } as const;

export function HeadingBlock({ block }: BlockProps<'heading'>) {
  const Tag = tags[block.level];
  return (
    <Tag id={previewId(block.id)} className={styles[`heading${block.level}`]}>
      <InlineViews inlines={block.inlines} />
    </Tag>
  );
}

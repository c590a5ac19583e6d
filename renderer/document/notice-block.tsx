import { classNames } from '../components/class-names.ts';
import type { BlockProps } from './block-props.ts';
import { directionOfInlines } from './direction-of-inlines.ts';
import { InlineViews } from './inline-views.tsx';
import styles from './document.module.css';

export function NoticeBlock({ block }: BlockProps<'notice'>) {
  return (
    <p
      className={classNames(styles.notice, block.tone === 'warning' && styles.warning)}
      dir={directionOfInlines(block.inlines)}
    >
      <InlineViews inlines={block.inlines} />
    </p>
  );
}

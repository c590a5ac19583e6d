import type { BlockProps } from './block-props.ts';
import { directionOfInlines } from './direction-of-inlines.ts';
import { InlineViews, previewId } from './inline-views.tsx';
import styles from './document.module.css';

export function TableBlock({ block }: BlockProps<'table'>) {
  const whole = block.columns.reduce((total, { share }) => total + share, 0);
  return (
    <table id={block.id === undefined ? undefined : previewId(block.id)} className={styles.table}>
      {block.caption !== undefined && <caption>{block.caption}</caption>}
      <thead>
        <tr>
          {block.columns.map(({ header, share }, index) => (
            <th key={index} scope="col" style={{ inlineSize: `${(share / whole) * 100}%` }}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, rowIndex) => (
          <tr key={rowIndex}>
            {row.map((cell, index) => (
              <td key={index} dir={directionOfInlines(cell)}>
                <InlineViews inlines={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { LiveRegion } from '../../components/live-region.tsx';
import styles from './item-list.module.css';

interface ItemListProps {
  /** What tells the items apart, in their order. */
  readonly keys: readonly string[];
  /** What one of them is called: "Name", "Actor". */
  readonly itemLabel: string;
  /** Lists that must have one at least keep the last. */
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly isReadOnly?: boolean;
  /** Whether an item is one control in a row, and no form of its own. */
  readonly isCompact?: boolean;
  /** What the button below says that adds one; the new one gets the focus. */
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly children: (index: number, name: string) => ReactNode;
}

/** Things in an order that a person chooses: Alt+arrows move one, the new one gets the focus. */
export function ItemList({
  keys,
  itemLabel,
  minItems = 0,
  maxItems = Infinity,
  isReadOnly = false,
  isCompact = false,
  addLabel,
  onAdd,
  onRemove,
  onMove,
  children,
}: ItemListProps) {
  const { t } = useTranslation('forms');
  const listRef = useRef<HTMLOListElement>(null);
  const addRef = useRef<HTMLDivElement>(null);
  const [announcement, setAnnouncement] = useState('');
  const nameOf = (index: number) => t('repeat.item', { label: itemLabel, position: index + 1 });

  /** What was pressed may be gone by then. */
  function focusItem(index: number): void {
    requestAnimationFrame(() => {
      const item = listRef.current?.children[index] ?? addRef.current;
      item?.querySelector<HTMLElement>('input, textarea, [tabindex="0"], button')?.focus();
    });
  }

  function add(): void {
    onAdd();
    focusItem(keys.length);
  }

  function remove(index: number): void {
    onRemove(index);
    setAnnouncement(t('repeat.removed', { item: nameOf(index) }));
    focusItem(Math.max(0, index - 1));
  }

  function moveTo(from: number, to: number): void {
    if (to < 0 || to >= keys.length) return;
    onMove(from, to);
    focusItem(to);
  }

  function onKeyDown(index: number, event: KeyboardEvent): void {
    if (!event.altKey || isReadOnly || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    moveTo(index, index + (event.key === 'ArrowUp' ? -1 : 1));
  }

  return (
    <div className={classNames(styles.items, isCompact && styles.compact)}>
      <ol ref={listRef} className={styles.list}>
        {keys.map((key, index) => (
          <li key={key} className={styles.item} aria-label={nameOf(index)}>
            {/* The item's fields hold the focus; the keys that move it reach it from there. */}
            <div className={styles.body} role="presentation" onKeyDown={(event) => onKeyDown(index, event)}>
              {children(index, nameOf(index))}
            </div>
            <div className={styles.tools}>
              {keys.length > 1 && (
                <>
                  <IconButton
                    icon={ArrowUp}
                    label={t('repeat.up', { item: nameOf(index) })}
                    shortcut="Alt+ArrowUp"
                    isDisabled={isReadOnly || index === 0}
                    onPress={() => moveTo(index, index - 1)}
                  />
                  <IconButton
                    icon={ArrowDown}
                    label={t('repeat.down', { item: nameOf(index) })}
                    shortcut="Alt+ArrowDown"
                    isDisabled={isReadOnly || index === keys.length - 1}
                    onPress={() => moveTo(index, index + 1)}
                  />
                </>
              )}
              {keys.length > minItems && (
                <IconButton
                  icon={Trash2}
                  tone="danger"
                  label={t('repeat.remove', { item: nameOf(index) })}
                  isDisabled={isReadOnly}
                  onPress={() => remove(index)}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
      {keys.length < maxItems && (
        <div ref={addRef}>
          <Button
            {...(isCompact ? { variant: 'quiet' } : {})}
            icon={Plus}
            isDisabled={isReadOnly}
            onPress={add}
          >
            {addLabel}
          </Button>
        </div>
      )}
      <LiveRegion>{announcement}</LiveRegion>
    </div>
  );
}

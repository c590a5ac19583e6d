import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useFieldArray, useFormContext, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { LiveRegion } from '../../components/live-region.tsx';
import { useIsReadOnly } from '../form.tsx';
import styles from './repeat-field.module.css';

interface RepeatFieldProps<Item> {
  /** An entry that holds a list of objects. */
  readonly name: string;
  /** What one of them is called: "Name", "Actor". */
  readonly itemLabel: string;
  readonly addLabel: string;
  /** What a new one starts with. */
  readonly newItem: () => Item;
  /** Lists that the schema wants to have one at least keep the last. */
  readonly minItems?: number;
  /** Fields of one item, by their full path: `names.0`. */
  readonly children: (path: string, index: number) => ReactNode;
}

/** Sub-forms in an order that a person chooses: Alt+arrows move one, the new one gets the focus. */
export function RepeatField<Item extends object>({
  name,
  itemLabel,
  addLabel,
  newItem,
  minItems = 0,
  children,
}: RepeatFieldProps<Item>) {
  const { t } = useTranslation('forms');
  const { control } = useFormContext<FieldValues>();
  const { fields, append, remove, move } = useFieldArray({ control, name });
  const isReadOnly = useIsReadOnly();
  const listRef = useRef<HTMLOListElement>(null);
  const [announcement, setAnnouncement] = useState('');

  function focusItem(index: number): void {
    requestAnimationFrame(() => {
      listRef.current?.children[index]
        ?.querySelector<HTMLElement>('input, textarea, [tabindex="0"], button')
        ?.focus();
    });
  }

  function add(): void {
    append(newItem(), { shouldFocus: false });
    focusItem(fields.length);
  }

  function take(index: number): void {
    remove(index);
    setAnnouncement(t('repeat.removed', { item: nameOf(index) }));
    focusItem(Math.max(0, index - 1));
  }

  function moveTo(from: number, to: number): void {
    if (to < 0 || to >= fields.length) return;
    move(from, to);
    focusItem(to);
  }

  function onKeyDown(index: number, event: KeyboardEvent): void {
    if (!event.altKey || isReadOnly || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    moveTo(index, index + (event.key === 'ArrowUp' ? -1 : 1));
  }

  const nameOf = (index: number) => t('repeat.item', { label: itemLabel, position: index + 1 });

  return (
    <div className={styles.repeat}>
      <ol ref={listRef} className={styles.list}>
        {fields.map((field, index) => (
          <li key={field.id} className={styles.item} aria-label={nameOf(index)}>
            {/* The item's fields hold the focus; the keys that move it reach it from there. */}
            <div className={styles.body} role="presentation" onKeyDown={(event) => onKeyDown(index, event)}>
              {children(`${name}.${index}`, index)}
            </div>
            <div className={styles.tools}>
              {fields.length > 1 && (
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
                    isDisabled={isReadOnly || index === fields.length - 1}
                    onPress={() => moveTo(index, index + 1)}
                  />
                </>
              )}
              {fields.length > minItems && (
                <IconButton
                  icon={Trash2}
                  tone="danger"
                  label={t('repeat.remove', { item: nameOf(index) })}
                  isDisabled={isReadOnly}
                  onPress={() => take(index)}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button icon={Plus} isDisabled={isReadOnly} onPress={add}>
          {addLabel}
        </Button>
      </div>
      <LiveRegion>{announcement}</LiveRegion>
    </div>
  );
}

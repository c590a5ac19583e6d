import type { ReactNode } from 'react';
import type { ItemId } from '#shared/ids/ids.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { useIsReadOnly } from '../../../forms/form.tsx';
import styles from './incident-form.module.css';

interface OwnerChoiceProps {
  readonly label: string;
  /** What none ticked means. */
  readonly allLabel: string;
  readonly options: readonly { readonly id: ItemId; readonly content: ReactNode }[];
  readonly value: readonly ItemId[];
  readonly onChange: (ids: ItemId[]) => void;
}

/** Which items of another list are meant; none ticked: all. With one there is nothing to choose. */
export function OwnerChoice({ label, allLabel, options, value, onChange }: OwnerChoiceProps) {
  const isReadOnly = useIsReadOnly();
  if (options.length < 2) return null;
  const chosen = options.filter(({ id }) => value.includes(id));
  return (
    <div role="group" aria-label={label} className={styles.owners}>
      <span className={styles.muted}>{label}</span>
      {options.map(({ id, content }) => (
        <Checkbox
          key={id}
          isChecked={value.includes(id)}
          isDisabled={isReadOnly}
          onChange={(isChecked) =>
            onChange(
              options
                .map((option) => option.id)
                .filter((one) => (one === id ? isChecked : value.includes(one))),
            )
          }
        >
          {content}
        </Checkbox>
      ))}
      {chosen.length === 0 && <span className={styles.muted}>{allLabel}</span>}
    </div>
  );
}

import type { ReactNode } from 'react';
import { useFieldArray, useFormContext, type FieldValues } from 'react-hook-form';
import { useIsReadOnly } from '../form.tsx';
import { ItemList } from './item-list.tsx';

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

/** Sub-forms of an entry, in an order that a person chooses. */
export function RepeatField<Item extends object>({
  name,
  newItem,
  children,
  ...texts
}: RepeatFieldProps<Item>) {
  const { control } = useFormContext<FieldValues>();
  const { fields, append, remove, move } = useFieldArray({ control, name });
  return (
    <ItemList
      {...texts}
      keys={fields.map(({ id }) => id)}
      isReadOnly={useIsReadOnly()}
      onAdd={() => append(newItem(), { shouldFocus: false })}
      onRemove={remove}
      onMove={move}
    >
      {(index) => children(`${name}.${index}`, index)}
    </ItemList>
  );
}

import type { ReactNode } from 'react';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './radio-group.module.css';

interface RadioGroupProps<Id extends string> {
  readonly options: readonly {
    readonly id: Id;
    readonly label: ReactNode;
    readonly description?: ReactNode;
  }[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly layout?: 'stacked' | 'segmented';
  readonly isDisabled?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
}

/** One of a few, ten at most, that should all be in sight. A longer or open list is for a combo box. */
export function RadioGroup<Id extends string>({
  options,
  value,
  onChange,
  layout = 'stacked',
  ...rest
}: RadioGroupProps<Id>) {
  return (
    <AriaRadioGroup
      {...rest}
      className={classNames(styles.group, styles[layout])}
      orientation={layout === 'segmented' ? 'horizontal' : 'vertical'}
      value={value}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      {options.map(({ id, label, description }) => (
        <Radio key={id} value={id} className={styles.radio ?? ''}>
          <span className={styles.dot} aria-hidden="true" />
          <span>
            {label}
            {description !== undefined && <span className={styles.description}>{description}</span>}
          </span>
        </Radio>
      ))}
    </AriaRadioGroup>
  );
}

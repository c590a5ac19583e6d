import { ChevronDown } from 'lucide-react';
import { Button, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { classNames } from './class-names.ts';
import { ICON_SIZE_PX } from './icon.ts';
import { OptionList } from './option-list.tsx';
import type { Option } from './option.ts';
import { Popover } from './popover.tsx';
import styles from './select.module.css';

interface SelectProps {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly isInvalid?: boolean;
  /** Without a border, for a small choice beside a field. */
  readonly isQuiet?: boolean;
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
}

/** One of a few. For more than about ten use the combo box. */
export function Select({
  options,
  value,
  onChange,
  placeholder = '',
  isQuiet = false,
  isInvalid = false,
  id,
  ...rest
}: SelectProps) {
  return (
    <AriaSelect
      {...rest}
      isInvalid={isInvalid}
      placeholder={placeholder}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
    >
      <Button
        {...(id === undefined ? {} : { id })}
        className={classNames(styles.button, isQuiet && styles.quiet, isInvalid && styles.invalid)}
      >
        <SelectValue className={styles.value ?? ''}>
          {({ selectedText }) => (selectedText === '' || selectedText === null ? placeholder : selectedText)}
        </SelectValue>
        <ChevronDown size={ICON_SIZE_PX} aria-hidden="true" />
      </Button>
      <Popover isTriggerWide={!isQuiet}>
        <OptionList options={options} />
      </Popover>
    </AriaSelect>
  );
}

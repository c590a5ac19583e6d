import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './checkbox.module.css';

interface CheckboxProps {
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly isDisabled?: boolean;
  readonly children?: ReactNode;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
}

export function Checkbox({ isChecked, onChange, children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={styles.checkbox ?? ''} isSelected={isChecked} onChange={onChange}>
      <span className={styles.box} aria-hidden="true">
        <Check size={12} />
      </span>
      {children}
    </AriaCheckbox>
  );
}

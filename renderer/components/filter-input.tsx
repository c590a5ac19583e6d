import { Search } from 'lucide-react';
import type { Ref } from 'react';
import { ICON_SIZE_PX } from './icon.ts';
import { Kbd } from './kbd.tsx';
import { TextInput } from './text-input.tsx';
import styles from './filter-input.module.css';

interface FilterInputProps {
  /** Read aloud: "Filter the cases". */
  readonly label: string;
  /** What is looked at: "Filter: codeword or reference". */
  readonly placeholder: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Narrows the list below it while somebody types. The action of the page that focuses it has the key "/". */
export function FilterInput({ label, placeholder, value, ...rest }: FilterInputProps) {
  return (
    <div className={styles.filter}>
      <TextInput
        {...rest}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        start={<Search size={ICON_SIZE_PX} aria-hidden="true" />}
        end={value === '' && <Kbd shortcut="/" />}
      />
    </div>
  );
}

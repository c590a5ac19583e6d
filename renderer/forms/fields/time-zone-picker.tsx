import { ComboBox } from '../../components/combo-box.tsx';
import { useIsReadOnly } from '../form.tsx';
import { optionsById } from './options-by-id.ts';
import { useTimeZoneOptions } from './use-time-zone-options.ts';
import styles from './uncertain-date-input.module.css';

interface TimeZonePickerProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (timeZone: string | null) => void;
}

/** A place name of the IANA list: an offset would say nothing of summer time. */
export function TimeZonePicker({ label, value, onChange }: TimeZonePickerProps) {
  const options = useTimeZoneOptions();
  return (
    <span className={styles.zone}>
      <ComboBox
        aria-label={label}
        placeholder={label}
        options={options}
        value={value === null ? null : (optionsById(options, [value])[0] ?? null)}
        isDisabled={useIsReadOnly()}
        onChange={(option) => onChange(option?.id ?? null)}
      />
    </span>
  );
}

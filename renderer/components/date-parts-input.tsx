import { useTranslation } from 'react-i18next';
import { Select } from './select.tsx';
import { TextInput } from './text-input.tsx';
import styles from './date-parts-input.module.css';

export interface TypedDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

interface DatePartsInputProps {
  /** "from", "to": part of the name of each input where there are two dates. */
  readonly label?: string;
  readonly value: TypedDate;
  readonly onChange: (value: TypedDate) => void;
  /** How far down it may be filled in. */
  readonly finest: 'year' | 'month' | 'day';
  readonly isDisabled?: boolean;
}

/** Day, month and year as three inputs in the order of the language; what is not known stays empty. */
export function DatePartsInput({ label, value, onChange, finest, isDisabled = false }: DatePartsInputProps) {
  const { t, i18n } = useTranslation('forms');
  const name = (part: string) => (label === undefined ? part : `${label}: ${part}`);
  const monthName = new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' });
  const months = [
    { id: 'none', label: '–' },
    ...Array.from({ length: 12 }, (_, index) => ({
      id: String(index + 1),
      label: monthName.format(Date.UTC(2000, index, 1)),
    })),
  ];
  const parts = {
    day: finest === 'day' && (
      <span key="day" className={styles.day}>
        <TextInput
          aria-label={name(t('date.day'))}
          placeholder={t('date.day')}
          maxLength={2}
          value={value.day === null ? '' : String(value.day)}
          isDisabled={isDisabled}
          onChange={(text) => onChange({ ...value, day: digits(text) })}
        />
      </span>
    ),
    month: finest !== 'year' && (
      <span key="month" className={styles.month}>
        <Select
          aria-label={name(t('date.month'))}
          placeholder={t('date.month')}
          options={months}
          value={value.month === null ? null : String(value.month)}
          isDisabled={isDisabled}
          onChange={(id) => onChange({ ...value, month: id === 'none' ? null : Number(id) })}
        />
      </span>
    ),
    year: (
      <span key="year" className={styles.year}>
        <TextInput
          aria-label={name(t('date.year'))}
          placeholder={t('date.year')}
          maxLength={4}
          value={value.year === null ? '' : String(value.year)}
          isDisabled={isDisabled}
          onChange={(text) => onChange({ ...value, year: digits(text) })}
        />
      </span>
    ),
  };
  const order = i18n.language.startsWith('zh')
    ? (['year', 'month', 'day'] as const)
    : (['day', 'month', 'year'] as const);
  return (
    <span className={styles.parts}>
      {label !== undefined && <span className={styles.label}>{label}</span>}
      {order.map((part) => parts[part])}
    </span>
  );
}

function digits(text: string): number | null {
  const found = text.replaceAll(/\D/gu, '');
  return found === '' ? null : Number(found);
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemId } from '#shared/ids/ids.ts';
import { itemsByName, type NamedItems } from '#shared/incidents/incident.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { useIsReadOnly } from '../../../forms/form.tsx';
import styles from './incident-form.module.css';

interface OwnerChoiceProps {
  readonly label: string;
  readonly allLabel: string;
  readonly options: readonly { readonly id: ItemId; readonly content: ReactNode }[];
  readonly value: NamedItems;
  readonly onChange: (named: NamedItems) => void;
}

/** Which items of another list are meant: all, or some. Nothing ticked: nobody has said so yet. */
export function OwnerChoice({ label, allLabel, options, value, onChange }: OwnerChoiceProps) {
  const { t } = useTranslation('forms');
  const isReadOnly = useIsReadOnly();
  if (options.length < 2) return null;
  // One who is there no more is named no more.
  const named = itemsByName(value).filter((id) => options.some((option) => option.id === id));

  function choose(id: ItemId, isChecked: boolean): void {
    const ids = options
      .map((option) => option.id)
      .filter((one) => (one === id ? isChecked : named.includes(one)));
    onChange(ids.length === 0 ? null : ids);
  }

  return (
    <div role="group" aria-label={label} className={styles.owners}>
      <span className={styles.muted}>{label}</span>
      <Checkbox
        isChecked={value === 'all'}
        isDisabled={isReadOnly}
        onChange={(isChecked) => onChange(isChecked ? 'all' : null)}
      >
        {allLabel}
      </Checkbox>
      {options.map(({ id, content }) => (
        <Checkbox
          key={id}
          isChecked={named.includes(id)}
          isDisabled={isReadOnly}
          onChange={(isChecked) => choose(id, isChecked)}
        >
          {content}
        </Checkbox>
      ))}
      {value !== 'all' && named.length === 0 && (
        <span className={styles.muted}>{t('absence.not_answered')}</span>
      )}
    </div>
  );
}

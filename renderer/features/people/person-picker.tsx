import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/ids/ids.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { ComboBox } from '../../components/combo-box.tsx';
import type { ControlProps } from '../../forms/field.tsx';
import { useGuessedLanguage } from '../../forms/fields/use-guessed-language.ts';
import styles from './people.module.css';
import { newName, newPersonFields } from './person-form-values.ts';

interface PersonPickerProps extends Partial<ControlProps> {
  readonly label: string;
  readonly onChange: (id: PersonId) => void;
}

/** A person of the vault by any form of the name, or a new one by the name that was typed. */
export function PersonPicker({ label, onChange, ...control }: PersonPickerProps) {
  const { t } = useTranslation('people');
  const api = useApi();
  const errorText = useErrorText();
  const guess = useGuessedLanguage();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<unknown>(null);
  const found = useQuery(
    api.person.suggest,
    { text: typed.trim() },
    { isEnabled: typed.trim() !== '', keepsPrevious: true },
  );
  const rows = typed.trim() === '' ? [] : (found.data ?? []);

  async function create(text: string): Promise<void> {
    setError(null);
    try {
      const person = await api.person.create({ fields: newPersonFields(newName(text, guess(text))) });
      onChange(person.id);
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <div>
      <ComboBox
        {...control}
        {...(control['aria-labelledby'] === undefined ? { 'aria-label': label } : {})}
        options={rows.map((row) => ({
          id: row.id,
          label: row.name.text,
          description: row.otherNames.join(' · '),
        }))}
        value={null}
        placeholder={t('picker.placeholder')}
        onType={setTyped}
        onCreate={(text) => void create(text)}
        onChange={(option) => {
          const row = rows.find(({ id }) => id === option?.id);
          if (row !== undefined) onChange(row.id);
        }}
      />
      {error !== null && (
        <p role="alert" className={styles.error}>
          {errorText(error)}
        </p>
      )}
    </div>
  );
}

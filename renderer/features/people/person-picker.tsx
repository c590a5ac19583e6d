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
import { DuplicateQuestion } from './duplicate-question.tsx';
import { newName, newPersonFields } from './person-form-values.ts';
import { useDuplicateCheck } from './use-duplicate-check.ts';
import { usePersonOption } from './use-person-option.ts';

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
  const option = usePersonOption();
  const { question, isNew, close } = useDuplicateCheck();
  const rows = typed.trim() === '' ? [] : (found.data ?? []);

  async function ask(text: string): Promise<void> {
    setError(null);
    try {
      if (await isNew(text)) await create(text);
    } catch (failure) {
      setError(failure);
    }
  }

  async function create(text: string): Promise<void> {
    setError(null);
    close();
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
        options={rows.map((row) => option(row))}
        value={null}
        placeholder={t('picker.placeholder')}
        onType={setTyped}
        isLooking={found.isPlaceholderData || found.isPending}
        onCreate={(text) => void ask(text)}
        onChange={(chosen) => {
          const row = rows.find(({ id }) => id === chosen?.id);
          if (row !== undefined) onChange(row.id);
        }}
      />
      {question !== null && (
        <DuplicateQuestion
          {...question}
          onUse={(id) => {
            close();
            onChange(id);
          }}
          onCreate={() => void create(question.text)}
          onCancel={close}
        />
      )}
      {error !== null && (
        <p role="alert" className={styles.error}>
          {errorText(error)}
        </p>
      )}
    </div>
  );
}

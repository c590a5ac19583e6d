import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PersonName } from '#shared/people/person.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { UserText } from '../../components/user-text.tsx';
import { useGuessedLanguage } from '../../forms/fields/use-guessed-language.ts';
import { useIsReadOnly } from '../../forms/form.tsx';
import { newName } from './person-form-values.ts';
import styles from './people.module.css';

/** A name in one script only, and forms in others that somebody takes over where they are right. */
export function ProposedForms() {
  const { t } = useTranslation('people');
  const api = useApi();
  const guess = useGuessedLanguage();
  const isReadOnly = useIsReadOnly();
  const { setValue } = useFormContext<{ names: PersonName[] }>();
  const names = useWatch<{ names: PersonName[] }, 'names'>({ name: 'names' });
  const texts = names.map(({ text }) => text.trim().slice(0, 100)).filter((text) => text !== '');
  const found = useQuery(
    api.person.proposeForms,
    { names: texts.slice(0, 40) },
    { isEnabled: texts.length > 0 && !isReadOnly, keepsPrevious: true },
  );
  const forms = texts.length === 0 || isReadOnly ? [] : (found.data ?? []);
  if (forms.length === 0) return null;

  function add({ text, romanisation }: (typeof forms)[number]): void {
    const name = { ...newName(text, guess(text)), romanisation };
    setValue('names', [...names, name], { shouldDirty: true });
  }

  return (
    <div role="group" aria-label={t('forms.title')} className={styles.proposed}>
      <span>{t('forms.title')}</span>
      {forms.map((form) => (
        <Button
          key={form.text}
          variant="word"
          aria-label={t('forms.add', { text: form.text })}
          onPress={() => add(form)}
        >
          <UserText>{form.text}</UserText>
        </Button>
      ))}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import type { Participant } from '#shared/incidents/incident.ts';
import type { Account } from '#shared/accounts/account.ts';
import { Field } from '../../../forms/field.tsx';
import { AccountInput } from '../../../forms/fields/account-input.tsx';
import { AnswerField } from '../../../forms/fields/answer-field.tsx';
import { RepeatField } from '../../../forms/fields/repeat-field.tsx';
import { useFormField } from '../../../forms/use-form-field.ts';
import { ParticipantPicker } from '../../people/participant-picker.tsx';
import styles from './incident-form.module.css';
import { newExactWords } from './incident-form-values.ts';

interface ExactWordsFieldProps {
  readonly caseId: CaseId;
  readonly isNew: boolean;
}

/** The words themselves come first: they fade fastest and weigh most. */
export function ExactWordsField({ caseId, isNew }: ExactWordsFieldProps) {
  const { t } = useTranslation('incidents');
  return (
    <Field name="exactWords" label={t('fields.exactWords')} help={t('help.exactWords')} isGroup>
      {() => (
        <RepeatField
          name="exactWords"
          itemLabel={t('words.item')}
          addLabel={t('words.add')}
          newItem={newExactWords}
        >
          {(path, index) => <ExactWordsItem path={path} caseId={caseId} autoFocus={isNew && index === 0} />}
        </RepeatField>
      )}
    </Field>
  );
}

interface ExactWordsItemProps {
  readonly path: string;
  readonly caseId: CaseId;
  readonly autoFocus: boolean;
}

function ExactWordsItem({ path, caseId, autoFocus }: ExactWordsItemProps) {
  const { t } = useTranslation('incidents');
  const text = useFormField<string>(`${path}.text`);
  const lang = useFormField<string>(`${path}.lang`);
  const translations = useFormField<Account['translations']>(`${path}.translations`);
  const error = text.error ?? lang.error ?? translations.error;
  const written = {
    text: text.value ?? '',
    lang: lang.value ?? 'und',
    translations: translations.value ?? [],
  };
  return (
    <>
      <div className={styles.quote}>
        <AccountInput
          aria-label={t('words.text')}
          placeholder={t('words.placeholder')}
          autoFocus={autoFocus}
          value={written.text === '' && written.translations.length === 0 ? null : written}
          onChange={(next) => {
            text.onChange(next?.text ?? '');
            lang.onChange(next?.lang ?? 'und');
            translations.onChange(next?.translations ?? []);
          }}
          onBlur={text.onBlur}
          isInvalid={error !== undefined}
        />
        {error !== undefined && (
          <p role="alert" className={styles.error} data-field-error="">
            {error}
          </p>
        )}
      </div>
      <AnswerField<Participant | null>
        name={`${path}.speaker`}
        label={t('words.speaker')}
        emptyValue={null}
        isOpenAtFirst
      >
        {({ value, onChange }) => (
          <ParticipantPicker
            label={t('words.speaker')}
            caseId={caseId}
            newRole="perpetrator"
            placeholder={t('words.speakerPlaceholder')}
            value={value}
            onChange={onChange}
          />
        )}
      </AnswerField>
    </>
  );
}

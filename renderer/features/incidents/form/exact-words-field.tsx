import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import type { Participant } from '#shared/incidents/incident.ts';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../forms/field.tsx';
import { LangTextInput } from '../../../forms/fields/lang-text-input.tsx';
import { RepeatField } from '../../../forms/fields/repeat-field.tsx';
import { useIsReadOnly } from '../../../forms/form.tsx';
import { useFormField } from '../../../forms/use-form-field.ts';
import { ParticipantPicker } from '../../people/participant-picker.tsx';
import styles from './incident-form.module.css';
import { blankTranslation, newExactWords } from './incident-form-values.ts';

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
  const isReadOnly = useIsReadOnly();
  const text = useFormField<string>(`${path}.text`);
  const lang = useFormField<string>(`${path}.lang`);
  const speaker = useFormField<Participant>(`${path}.speaker`);
  const error = text.error ?? lang.error;
  const translation = useFormField<{ text: string; lang: string }>(`${path}.translation`);
  return (
    <>
      <div className={styles.quote}>
        <LangTextInput
          aria-label={t('words.text')}
          placeholder={t('words.placeholder')}
          autoFocus={autoFocus}
          value={
            text.value === '' || typeof text.value !== 'string'
              ? null
              : { text: text.value, lang: lang.value ?? 'und' }
          }
          onChange={(next) => {
            text.onChange(next?.text ?? '');
            lang.onChange(next?.lang ?? 'und');
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
      <Field name={`${path}.speaker`} label={t('words.speaker')} error={speaker.error}>
        {(control) => (
          <ParticipantPicker
            {...control}
            label={t('words.speaker')}
            caseId={caseId}
            newRole="perpetrator"
            placeholder={t('words.speakerPlaceholder')}
            value={speaker.value ?? null}
            onChange={speaker.onChange}
          />
        )}
      </Field>
      {translation.value === null || translation.value === undefined ? (
        <div>
          <Button
            variant="quiet"
            icon={Languages}
            isDisabled={isReadOnly}
            onPress={() => translation.onChange(blankTranslation())}
          >
            {t('words.addTranslation')}
          </Button>
        </div>
      ) : (
        <Field
          name={`${path}.translation`}
          label={t('words.translation')}
          help={t('help.translation')}
          error={translation.error}
        >
          {(control) => (
            <LangTextInput
              {...control}
              autoFocus={translation.value?.text === ''}
              value={translation.value}
              onChange={(next) => translation.onChange(next ?? blankTranslation())}
              onBlur={translation.onBlur}
            />
          )}
        </Field>
      )}
    </>
  );
}

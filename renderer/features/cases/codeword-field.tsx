import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { ICON_SIZE_PX } from '../../components/icon.ts';
import { TextInput } from '../../components/text-input.tsx';
import { Field } from '../../forms/field.tsx';
import { useUiLanguage } from '../../forms/fields/use-ui-language.ts';
import { useIsReadOnly } from '../../forms/form.tsx';
import { useFormField } from '../../forms/use-form-field.ts';
import styles from './cases.module.css';

interface CodewordFieldProps {
  readonly id: CaseId | undefined;
}

/** The codeword of a case, with words to choose from while there is none, and with what speaks against the one typed. */
export function CodewordField({ id }: CodewordFieldProps) {
  const { t } = useTranslation('cases');
  const api = useApi();
  const language = useUiLanguage();
  const isReadOnly = useIsReadOnly();
  const { value, onChange, onBlur, ref, error } = useFormField<string>('codeword');
  const typed = (value ?? '').trim();
  const advice = useQuery(
    api.case.codewordAdvice,
    { typed, language, ...(id === undefined ? {} : { except: id }) },
    { isEnabled: !isReadOnly, keepsPrevious: true },
  );
  const warnings = typed === '' ? [] : (advice.data?.warnings ?? []);
  const proposals = typed === '' && !isReadOnly ? (advice.data?.proposals ?? []) : [];
  return (
    <Field name="codeword" label={t('fields.codeword')} help={t('help.codeword')} error={error}>
      {(control) => (
        <>
          <TextInput
            {...control}
            ref={ref}
            autoFocus={id === undefined}
            value={value ?? ''}
            isReadOnly={isReadOnly}
            onChange={onChange}
            onBlur={onBlur}
          />
          {proposals.length > 0 && (
            <div role="group" aria-label={t('codeword.proposed')} className={styles.proposals}>
              <span>{t('codeword.proposed')}</span>
              {proposals.map((word) => (
                <Button key={word} variant="word" onPress={() => onChange(word)}>
                  {word}
                </Button>
              ))}
            </div>
          )}
          <div aria-live="polite">
            {warnings.map((warning) => (
              <p key={warning} className={styles.warning}>
                <TriangleAlert size={ICON_SIZE_PX} aria-hidden="true" />
                {t(`codeword.warning.${warning}`)}
              </p>
            ))}
          </div>
        </>
      )}
    </Field>
  );
}

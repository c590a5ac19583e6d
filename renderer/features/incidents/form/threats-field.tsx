import { useTranslation } from 'react-i18next';
import { AnswerField } from '../../../forms/fields/answer-field.tsx';
import { TermsPicker } from '../../../forms/fields/vocabulary-picker.tsx';

/** At what the threat was aimed. */
export function ThreatsField() {
  const { t } = useTranslation('incidents');
  return (
    <AnswerField<readonly string[]>
      name="threats"
      label={t('fields.threats')}
      help={t('help.threats')}
      emptyValue={[]}
      isOpenAtFirst
    >
      {({ value, onChange }) => (
        <TermsPicker label={t('fields.threats')} vocabulary="threat" value={value} onChange={onChange} />
      )}
    </AnswerField>
  );
}

import { useTranslation } from 'react-i18next';
import { AnswerField } from '../../../forms/fields/answer-field.tsx';
import { TermsPicker } from '../../../forms/fields/vocabulary-picker.tsx';

interface TermsAnswerFieldProps {
  readonly field: 'channels' | 'threats';
  readonly vocabulary: 'channel' | 'threat';
}

export function TermsAnswerField({ field, vocabulary }: TermsAnswerFieldProps) {
  const { t } = useTranslation('incidents');
  return (
    <AnswerField<readonly string[]>
      name={field}
      label={t(`fields.${field}`)}
      help={t(`help.${field}`)}
      emptyValue={[]}
      isOpenAtFirst
    >
      {({ value, onChange }) => (
        <TermsPicker label={t(`fields.${field}`)} vocabulary={vocabulary} value={value} onChange={onChange} />
      )}
    </AnswerField>
  );
}

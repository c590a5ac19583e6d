import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../components/radio-group.tsx';
import { useIsReadOnly } from '../form.tsx';
import { AnswerField } from './answer-field.tsx';

interface YesNoFieldProps {
  /** An entry `Answer<boolean>`. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** What yes and no mean here, where the words alone do not say it. */
  readonly yes?: string;
  readonly no?: string;
}

/** Yes, no, or why it is not known; until somebody says so, neither. */
export function YesNoField({ name, label, help, yes, no }: YesNoFieldProps) {
  const { t } = useTranslation('records');
  const isReadOnly = useIsReadOnly();
  return (
    <AnswerField<boolean | null>
      name={name}
      label={label}
      {...(help === undefined ? {} : { help })}
      emptyValue={null}
      isOpenAtFirst
    >
      {({ value, onChange }) => (
        <RadioGroup
          layout="segmented"
          aria-label={label}
          isDisabled={isReadOnly}
          value={value === null ? null : value ? 'yes' : 'no'}
          onChange={(id) => onChange(id === 'yes')}
          options={[
            { id: 'yes', label: yes ?? t('yes') },
            { id: 'no', label: no ?? t('no') },
          ]}
        />
      )}
    </AnswerField>
  );
}

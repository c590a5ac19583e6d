import { useTranslation } from 'react-i18next';
import type { Account } from '#shared/accounts/account.ts';
import type { PersonId } from '#shared/ids/ids.ts';
import { unknownDate, type UncertainDate } from '#shared/dates/uncertain-date.ts';
import type { Coded } from '#shared/vocabularies/coded-value.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { AccountInput } from '../../forms/fields/account-input.tsx';
import { AnswerField } from '../../forms/fields/answer-field.tsx';
import { CodedPicker } from '../../forms/fields/coded-picker.tsx';
import { CountriesPicker } from '../../forms/fields/country-picker.tsx';
import { LanguagesPicker } from '../../forms/fields/languages-picker.tsx';
import { MultilineField } from '../../forms/fields/multiline-field.tsx';
import { RepeatField } from '../../forms/fields/repeat-field.tsx';
import { SwitchField } from '../../forms/fields/switch-field.tsx';
import { UncertainDateInput } from '../../forms/fields/uncertain-date-input.tsx';
import { Field } from '../../forms/field.tsx';
import { useIsReadOnly } from '../../forms/form.tsx';
import { NameFields } from './name-fields.tsx';
import { newName } from './person-form-values.ts';
import { ProposedForms } from './proposed-forms.tsx';
import { SimilarPeople } from './similar-people.tsx';

/** Names first: everything else about a person can wait. */
export function PersonFormFields({ id }: { readonly id: PersonId | undefined }) {
  const isNew = id === undefined;
  const { t } = useTranslation(['people', 'records']);
  const isReadOnly = useIsReadOnly();
  return (
    <>
      <Field name="names" label={t('people:fields.names')} help={t('people:help.names')} isGroup>
        {() => (
          <>
            <RepeatField
              name="names"
              itemLabel={t('people:name.item')}
              addLabel={t('people:name.add')}
              newItem={() => newName('')}
              minItems={1}
            >
              {(path, index) => <NameFields path={path} autoFocus={isNew && index === 0} />}
            </RepeatField>
            <ProposedForms />
            <SimilarPeople except={id} />
          </>
        )}
      </Field>
      <SwitchField
        name="isIdentityProtected"
        label={t('people:fields.isIdentityProtected')}
        text={t('people:form.protected')}
        help={t('people:help.isIdentityProtected')}
      />
      <AnswerField<Coded | null> name="gender" label={t('people:fields.gender')} emptyValue={null}>
        {({ value, onChange }) => (
          <CodedPicker
            label={t('people:fields.gender')}
            vocabulary="gender"
            value={value}
            onChange={onChange}
          />
        )}
      </AnswerField>
      <AnswerField<UncertainDate>
        name="birth"
        label={t('people:fields.birth')}
        help={t('people:help.birth')}
        emptyValue={unknownDate()}
      >
        {({ value, onChange }) => <UncertainDateInput value={value} onChange={onChange} hasTime={false} />}
      </AnswerField>
      <AnswerField<readonly string[]>
        name="nationalities"
        label={t('people:fields.nationalities')}
        help={t('people:help.nationalities')}
        emptyValue={[]}
        isOpenAtFirst
      >
        {({ value, onChange }) => (
          <CountriesPicker label={t('people:fields.nationalities')} value={value} onChange={onChange} />
        )}
      </AnswerField>
      <AnswerField<readonly string[]>
        name="languages"
        label={t('people:fields.languages')}
        help={t('people:help.languages')}
        emptyValue={[]}
        isOpenAtFirst
      >
        {({ value, onChange }) => (
          <LanguagesPicker label={t('people:fields.languages')} value={value} onChange={onChange} />
        )}
      </AnswerField>
      <AnswerField<boolean>
        name="interpreterNeeded"
        label={t('people:fields.interpreterNeeded')}
        emptyValue
        addLabel={t('people:form.answer')}
      >
        {({ value, onChange }) => (
          <RadioGroup
            layout="segmented"
            aria-label={t('people:fields.interpreterNeeded')}
            isDisabled={isReadOnly}
            value={value ? 'yes' : 'no'}
            onChange={(id) => onChange(id === 'yes')}
            options={[
              { id: 'yes', label: t('records:yes') },
              { id: 'no', label: t('records:no') },
            ]}
          />
        )}
      </AnswerField>
      <AnswerField<Account | null> name="occupation" label={t('people:fields.occupation')} emptyValue={null}>
        {({ value, onChange }) => (
          <AccountInput isLine aria-label={t('people:fields.occupation')} value={value} onChange={onChange} />
        )}
      </AnswerField>
      <MultilineField name="notes" label={t('people:fields.notes')} help={t('people:help.notes')} />
    </>
  );
}

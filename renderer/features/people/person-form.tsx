import { useTranslation } from 'react-i18next';
import type { Account } from '#shared/accounts/account.ts';
import type { PersonId } from '#shared/ids/ids.ts';
import { unknownDate, type UncertainDate } from '#shared/dates/uncertain-date.ts';
import type { Coded } from '#shared/vocabularies/coded-value.ts';
import { AccountInput } from '../../forms/fields/account-input.tsx';
import { AnswerField } from '../../forms/fields/answer-field.tsx';
import { CodedPicker } from '../../forms/fields/coded-picker.tsx';
import { CountriesPicker } from '../../forms/fields/country-picker.tsx';
import { LanguagesPicker } from '../../forms/fields/languages-picker.tsx';
import { RepeatField } from '../../forms/fields/repeat-field.tsx';
import { SwitchField } from '../../forms/fields/switch-field.tsx';
import { UncertainDateInput } from '../../forms/fields/uncertain-date-input.tsx';
import { YesNoField } from '../../forms/fields/yes-no-field.tsx';
import { Field } from '../../forms/field.tsx';
import { NameFields } from './name-fields.tsx';
import { newName } from './person-form-values.ts';
import { ProposedForms } from './proposed-forms.tsx';
import { SimilarPeople } from './similar-people.tsx';

/** Names first: everything else about a person can wait. */
export function PersonFormFields({ id }: { readonly id: PersonId | undefined }) {
  const isNew = id === undefined;
  const { t } = useTranslation('people');
  return (
    <>
      <Field name="names" label={t('fields.names')} help={t('help.names')} isGroup>
        {() => (
          <>
            <RepeatField
              name="names"
              itemLabel={t('name.item')}
              addLabel={t('name.add')}
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
        label={t('fields.isIdentityProtected')}
        text={t('form.protected')}
        help={t('help.isIdentityProtected')}
      />
      <AnswerField<Coded | null> name="gender" label={t('fields.gender')} emptyValue={null}>
        {({ value, onChange }) => (
          <CodedPicker label={t('fields.gender')} vocabulary="gender" value={value} onChange={onChange} />
        )}
      </AnswerField>
      <AnswerField<UncertainDate>
        name="birth"
        label={t('fields.birth')}
        help={t('help.birth')}
        emptyValue={unknownDate()}
      >
        {({ value, onChange }) => <UncertainDateInput value={value} onChange={onChange} hasTime={false} />}
      </AnswerField>
      <AnswerField<readonly string[]>
        name="nationalities"
        label={t('fields.nationalities')}
        help={t('help.nationalities')}
        emptyValue={[]}
        isOpenAtFirst
      >
        {({ value, onChange }) => (
          <CountriesPicker label={t('fields.nationalities')} value={value} onChange={onChange} />
        )}
      </AnswerField>
      <AnswerField<readonly string[]>
        name="languages"
        label={t('fields.languages')}
        help={t('help.languages')}
        emptyValue={[]}
        isOpenAtFirst
      >
        {({ value, onChange }) => (
          <LanguagesPicker label={t('fields.languages')} value={value} onChange={onChange} />
        )}
      </AnswerField>
      <YesNoField name="interpreterNeeded" label={t('fields.interpreterNeeded')} />
      <AnswerField<Account | null> name="occupation" label={t('fields.occupation')} emptyValue={null}>
        {({ value, onChange }) => (
          <AccountInput isLine aria-label={t('fields.occupation')} value={value} onChange={onChange} />
        )}
      </AnswerField>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { Account } from '#shared/accounts/account.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { AccountField } from '../../forms/fields/account-field.tsx';
import { AccountInput } from '../../forms/fields/account-input.tsx';
import { AnswerField } from '../../forms/fields/answer-field.tsx';
import { CountriesPicker, CountryPicker } from '../../forms/fields/country-picker.tsx';
import { DayField } from '../../forms/fields/day-field.tsx';
import { LanguagesField } from '../../forms/fields/languages-field.tsx';
import { TermField } from '../../forms/fields/vocabulary-field.tsx';
import { CodewordField } from './codeword-field.tsx';
import { RelationsField } from './relations-field.tsx';

/** The fields of a case, in the order in which they come up in a first conversation. */
export function CaseFormFields({ caseId }: { readonly caseId: CaseId | null }) {
  const { t } = useTranslation('cases');
  return (
    <>
      <CodewordField id={caseId ?? undefined} />
      <TermField name="status" label={t('fields.status')} vocabulary="case-status" />
      <TermField name="risk" label={t('fields.risk')} vocabulary="risk-level" help={t('help.risk')} />
      <AnswerField<string | null>
        name="stateOfOrigin"
        label={t('fields.stateOfOrigin')}
        help={t('help.stateOfOrigin')}
        emptyValue={null}
        isOpenAtFirst
      >
        {({ value, onChange }) => (
          <CountryPicker label={t('fields.stateOfOrigin')} value={value} onChange={onChange} />
        )}
      </AnswerField>
      <AnswerField<readonly string[]>
        name="hostStates"
        label={t('fields.hostStates')}
        help={t('help.hostStates')}
        emptyValue={[]}
        isOpenAtFirst
      >
        {({ value, onChange }) => (
          <CountriesPicker label={t('fields.hostStates')} value={value} onChange={onChange} />
        )}
      </AnswerField>
      <AnswerField<Account | null>
        name="objective"
        label={t('fields.objective')}
        help={t('help.objective')}
        emptyValue={null}
        isOpenAtFirst
      >
        {({ value, onChange }) => (
          <AccountInput aria-label={t('fields.objective')} value={value} onChange={onChange} />
        )}
      </AnswerField>
      <AccountField name="summary" label={t('fields.summary')} help={t('help.summary')} />
      {caseId !== null && <RelationsField caseId={caseId} />}
      <LanguagesField name="languages" label={t('fields.languages')} help={t('help.languages')} />
      <DayField name="openedOn" label={t('fields.openedOn')} help={t('help.openedOn')} />
      <TermField
        name="priority"
        label={t('fields.priority')}
        vocabulary="priority"
        help={t('help.priority')}
      />
    </>
  );
}

import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import { AccountField } from '../../../forms/fields/account-field.tsx';
import { UncertainDateField } from '../../../forms/fields/uncertain-date-field.tsx';
import { ActsField } from './acts-field.tsx';
import { ChannelsField } from './channels-field.tsx';
import { DemandsField } from './demands-field.tsx';
import { ExactWordsField } from './exact-words-field.tsx';
import { FamilyPressureField } from './family-pressure-field.tsx';
import { InvolvementsField } from './involvements-field.tsx';
import { PlacesField } from './places-field.tsx';
import { SourcesField } from './sources-field.tsx';
import { ThreatsField } from './threats-field.tsx';
import { useSuggestedTitle } from './use-suggested-title.ts';
import { VictimsField } from './victims-field.tsx';

interface IncidentFormFieldsProps {
  readonly caseId: CaseId;
  readonly isNew: boolean;
}

/** In the order in which people tell it: words, when, what, how, where, who. Nothing blocks. */
export function IncidentFormFields({ caseId, isNew }: IncidentFormFieldsProps) {
  const { t } = useTranslation('incidents');
  return (
    <>
      <ExactWordsField caseId={caseId} isNew={isNew} />
      <UncertainDateField name="when" label={t('fields.when')} canLast />
      <ActsField />
      <ChannelsField />
      <DemandsField />
      <ThreatsField />
      <PlacesField />
      <VictimsField caseId={caseId} />
      <InvolvementsField caseId={caseId} />
      <FamilyPressureField caseId={caseId} />
      <SourcesField />
      <AccountField name="narrative" label={t('fields.narrative')} help={t('help.narrative')} />
      <TitleField />
    </>
  );
}

function TitleField() {
  const { t } = useTranslation('incidents');
  return (
    <AccountField
      isLine
      name="title"
      label={t('fields.title')}
      help={t('help.title')}
      placeholder={useSuggestedTitle()}
    />
  );
}

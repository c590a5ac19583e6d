import { useTranslation } from 'react-i18next';
import type { CaseId, PersonId } from '#shared/ids/ids.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { ComboBox } from '../../components/combo-box.tsx';
import type { ControlProps } from '../../forms/field.tsx';
import { useIsReadOnly } from '../../forms/form.tsx';

interface CasePersonPickerProps extends Partial<ControlProps> {
  readonly label: string;
  readonly caseId: CaseId;
  readonly value: PersonId | null;
  readonly onChange: (id: PersonId | null) => void;
}

/** Somebody who is in the case already. */
export function CasePersonPicker({ label, caseId, value, onChange, ...control }: CasePersonPickerProps) {
  const { t } = useTranslation('people');
  const api = useApi();
  const isReadOnly = useIsReadOnly();
  const people = useQuery(api.person.listInCase, { caseId });
  const options = (people.data ?? []).map(({ person }) => ({
    id: person.id as string,
    label: person.names[0]?.text ?? '',
    description: person.names
      .slice(1)
      .map(({ text }) => text)
      .join(' · '),
  }));
  return (
    <ComboBox
      {...control}
      {...(control['aria-labelledby'] === undefined ? { 'aria-label': label } : {})}
      isDisabled={isReadOnly}
      options={options}
      value={options.find(({ id }) => id === value) ?? (value === null ? null : { id: value, label: '…' })}
      placeholder={t('picker.placeholder')}
      onChange={(option) => {
        const chosen = people.data?.find(({ person }) => person.id === option?.id);
        onChange(chosen?.person.id ?? null);
      }}
    />
  );
}

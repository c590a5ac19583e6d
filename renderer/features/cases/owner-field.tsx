import { useTranslation } from 'react-i18next';
import type { CaseUser } from '#shared/cases/case-keeping.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { Select } from '../../components/select.tsx';
import { Field } from '../../forms/field.tsx';
import { useIsReadOnly } from '../../forms/form.tsx';
import { useFormField } from '../../forms/use-form-field.ts';

const NOBODY = 'nobody';
/** Somebody who is no user of this vault, or not any more. */
const AS_WRITTEN = 'as-written';

/** Somebody of the vault. Who was written down and cannot open it stays until another is chosen. */
export function OwnerField() {
  const { t } = useTranslation('cases');
  const api = useApi();
  const isReadOnly = useIsReadOnly();
  const { value, onChange, error } = useFormField<CaseUser>('owner');
  const users = useQuery(api.user.list, undefined);
  const present = (users.data ?? []).filter(({ removedAt }) => removedAt === null);
  const isPresent = present.some(({ id }) => id === value?.userId);
  const isElsewhere = value !== null && value !== undefined && !isPresent;
  return (
    <Field name="owner" label={t('fields.owner')} help={t('help.owner')} error={error}>
      {(control) => (
        <Select
          {...control}
          isDisabled={isReadOnly}
          options={[
            { id: NOBODY, label: t('keeping.nobody') },
            ...present.map(({ id, displayName }) => ({ id, label: displayName })),
            ...(isElsewhere ? [{ id: AS_WRITTEN, label: t('keeping.elsewhere', { name: value.name }) }] : []),
          ]}
          value={isElsewhere ? AS_WRITTEN : (value?.userId ?? NOBODY)}
          onChange={(id) => {
            if (id === AS_WRITTEN) return;
            const user = present.find((one) => one.id === id);
            onChange(user === undefined ? null : { userId: user.id, name: user.displayName });
          }}
        />
      )}
    </Field>
  );
}

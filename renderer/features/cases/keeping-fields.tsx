import { Scale } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CaseClosing, LegalHold } from '#shared/cases/case-keeping.ts';
import type { Coded } from '#shared/vocabularies/coded-value.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../forms/field.tsx';
import { CodedPicker } from '../../forms/fields/coded-picker.tsx';
import { DayField } from '../../forms/fields/day-field.tsx';
import { MultilineField } from '../../forms/fields/multiline-field.tsx';
import { today } from '../../forms/fields/today.ts';
import { useIsReadOnly } from '../../forms/form.tsx';
import { useFormField } from '../../forms/use-form-field.ts';
import styles from './cases.module.css';
import { OwnerField } from './owner-field.tsx';

/** How the case is kept: who looks after it, until when, and what stops its erasure. Nothing of it is printed. */
export function KeepingFields() {
  const { t } = useTranslation('cases');
  return (
    <>
      <OwnerField />
      <ClosingFields />
      <DayField name="retainUntil" label={t('fields.retainUntil')} help={t('help.retainUntil')} isNullable />
      <LegalHoldFields />
    </>
  );
}

type ClosingDraft = Omit<CaseClosing, 'reason'> & { readonly reason: Coded | null };

/** Asked of a case that is closed, and of no other. */
function ClosingFields() {
  const { t } = useTranslation('cases');
  const { value, onChange, error } = useFormField<ClosingDraft>('closing');
  const status: unknown = useWatch({ name: 'status' });
  if (status !== 'closed') return null;
  return (
    <>
      <Field name="closing" label={t('fields.closing')} help={t('help.closing')} error={error}>
        {(control) => (
          <CodedPicker
            {...control}
            label={t('fields.closing')}
            vocabulary="closing-reason"
            value={value?.reason ?? null}
            onChange={(reason) => onChange(reason === null ? null : { on: value?.on ?? today(), reason })}
          />
        )}
      </Field>
      {typeof value === 'object' && value !== null && (
        <DayField name="closing.on" label={t('keeping.closedOn')} />
      )}
    </>
  );
}

/** Set with a reason and a day; core writes who did. */
function LegalHoldFields() {
  const { t } = useTranslation('cases');
  const isReadOnly = useIsReadOnly();
  const { value, onChange } = useFormField<Omit<LegalHold, 'reason'> & { readonly reason: unknown }>(
    'legalHold',
  );
  if (value === null || value === undefined) {
    return (
      <Field name="legalHold" label={t('fields.legalHold')} help={t('help.legalHold')} isGroup>
        {() => (
          <Button
            icon={Scale}
            isDisabled={isReadOnly}
            onPress={() => onChange({ reason: null, on: today(), by: null })}
          >
            {t('keeping.setHold')}
          </Button>
        )}
      </Field>
    );
  }
  return (
    <Field name="legalHold" label={t('fields.legalHold')} help={t('help.legalHold')} isGroup>
      {() => (
        <div className={styles.hold}>
          <MultilineField
            name="legalHold.reason"
            label={t('keeping.holdReason')}
            autoFocus={value.by === null}
          />
          <DayField name="legalHold.on" label={t('keeping.holdOn')} />
          {value.by !== null && <p>{t('keeping.holdBy', { name: value.by.name })}</p>}
          <div>
            <Button isDisabled={isReadOnly} onPress={() => onChange(null)}>
              {t('keeping.liftHold')}
            </Button>
          </div>
        </div>
      )}
    </Field>
  );
}

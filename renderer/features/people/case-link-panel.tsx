import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DefaultValues } from 'react-hook-form';
import type { z } from 'zod';
import { personId, type CaseId } from '#shared/ids/ids.ts';
import type { CasePerson } from '#shared/people/person-operations.ts';
import { casePersonFields } from '#shared/people/person.ts';
import { notAnswered } from '#shared/text/answer.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useMay } from '../../api/use-may.ts';
import { Button } from '../../components/button.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Note } from '../../components/note.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { DraftStatus } from '../../forms/draft-status.tsx';
import { Field } from '../../forms/field.tsx';
import { MultilineField } from '../../forms/fields/multiline-field.tsx';
import { TermsField } from '../../forms/fields/vocabulary-field.tsx';
import { YesNoField } from '../../forms/fields/yes-no-field.tsx';
import { Form, useRecordForm } from '../../forms/form.tsx';
import { useDraft } from '../../forms/use-draft.ts';
import { useFormField } from '../../forms/use-form-field.ts';
import { filledForm } from '../../records/filled-form.ts';
import { NameForms, PersonName } from '../../records/fields/person-name.tsx';
import styles from './people.module.css';
import { PersonPicker } from './person-picker.tsx';

const linkValues = casePersonFields.extend({ personId });
const linkForm = filledForm(linkValues);

interface CaseLinkPanelProps {
  readonly caseId: CaseId;
  /** null to add somebody. */
  readonly entry: CasePerson | null;
  readonly onClose: () => void;
}

/** What a person is in the case: added, changed or taken out beside the list. */
export function CaseLinkPanel({ caseId, entry, onClose }: CaseLinkPanelProps) {
  const { t } = useTranslation(['people', 'records']);
  const api = useApi();
  const errorText = useErrorText();
  const may = useMay();
  const form = useRecordForm({ schema: linkForm, defaultValues: valuesOf(entry) });
  const draft = useDraft(form, { noun: 'person', recordId: entry?.person.id ?? null, caseId });
  const [error, setError] = useState<unknown>(null);
  const isSubmitting = form.formState.isSubmitting;

  async function save({ personId: id, ...link }: z.output<typeof linkForm>): Promise<void> {
    await api.person.linkToCase({ id, caseId, link });
    await draft.discard();
    onClose();
  }

  async function remove(id: CasePerson['person']['id']): Promise<void> {
    setError(null);
    try {
      await api.person.unlinkFromCase({ id, caseId });
      await draft.discard();
      onClose();
    } catch (failure) {
      setError(failure);
    }
  }

  return (
    <SidePanel
      title={entry === null ? t('people:inCase.addTitle') : <NameForms names={entry.person.names} />}
      onClose={onClose}
    >
      {error !== null && (
        <div role="alert">
          <Note tone="danger">{errorText(error)}</Note>
        </div>
      )}
      {!draft.isReady && <LoadingSkeleton lines={4} />}
      {draft.isReady && (
        <Form form={form} label={t('people:inCase.change')} isReadOnly={isSubmitting} onSubmit={save}>
          <div className={styles.panelForm}>
            {draft.resumedFrom !== null && (
              <Note tone="info">
                {t('records:draft.resumed')} <RelativeTime instant={draft.resumedFrom} />
              </Note>
            )}
            {entry === null && <AddedPersonField />}
            <TermsField
              name="roles"
              label={t('people:inCase.roles')}
              help={t('people:help.roles')}
              vocabulary="case-person-role"
            />
            <YesNoField
              name="isUsedAsLeverage"
              label={t('people:inCase.leverageQuestion')}
              help={t('people:help.leverage')}
            />
            <MultilineField name="notes" label={t('people:inCase.notes')} help={t('people:help.notes')} />
            <div className={styles.panelActions}>
              <Button variant="primary" type="submit" isDisabled={isSubmitting}>
                {t('people:inCase.save')}
              </Button>
              {entry !== null && may('person.unlinkFromCase') && (
                <Button variant="danger" onPress={() => void remove(entry.person.id)}>
                  {t('people:inCase.remove')}
                </Button>
              )}
              <DraftStatus state={draft.state} />
            </div>
          </div>
        </Form>
      )}
    </SidePanel>
  );
}

/** Who is added: looked for by any form of the name, or made in place. */
function AddedPersonField() {
  const { t } = useTranslation('people');
  const { value, onChange, error } = useFormField<CasePerson['person']['id']>('personId');
  if (typeof value === 'string') {
    return (
      <p>
        <PersonName id={value} />
      </p>
    );
  }
  return (
    <Field name="personId" label={t('inCase.person')} help={t('help.picker')} error={error}>
      {(control) => <PersonPicker {...control} label={t('inCase.person')} onChange={onChange} />}
    </Field>
  );
}

/** Somebody new in the case: nothing is claimed that nobody said. */
function valuesOf(entry: CasePerson | null): DefaultValues<z.input<typeof linkValues>> {
  if (entry === null) return { roles: [], isUsedAsLeverage: notAnswered, notes: null };
  const { person, roles, isUsedAsLeverage, notes } = entry;
  return { personId: person.id, roles, isUsedAsLeverage, notes };
}

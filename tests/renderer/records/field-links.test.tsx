import { screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { expect, test } from 'vitest';
import { caseId } from '#shared/ids/ids.ts';
import { recordNouns, type RecordNoun } from '#shared/records/record.ts';
import { CaseFormFields } from '#renderer/features/cases/case-form.tsx';
import { KeepingFields } from '#renderer/features/cases/keeping-fields.tsx';
import { caseForm, newCaseValues } from '#renderer/features/cases/case-form-values.ts';
import { IncidentFormFields } from '#renderer/features/incidents/form/incident-form.tsx';
import { incidentForm, newIncidentValues } from '#renderer/features/incidents/form/incident-form-values.ts';
import { PersonFormFields } from '#renderer/features/people/person-form.tsx';
import { newPersonValues, personForm } from '#renderer/features/people/person-form-values.ts';
import { focusRecordField } from '#renderer/forms/focus-record-field.ts';
import { Form, useRecordForm } from '#renderer/forms/form.tsx';
import { fieldNames } from '#renderer/records/fields/record-shape.ts';
import { renderScreen } from '../support/render-screen.tsx';

const CASE_ID = caseId.parse('01920000-0000-7000-8000-000000000001');

function CaseForm() {
  const form = useRecordForm({
    schema: caseForm,
    defaultValues: { ...newCaseValues('2026-11-25'), status: 'closed' },
  });
  return (
    <Form form={form} label="form" onSubmit={() => undefined}>
      <CaseFormFields caseId={CASE_ID} />
      <KeepingFields />
    </Form>
  );
}

function PersonForm() {
  const form = useRecordForm({ schema: personForm, defaultValues: newPersonValues() });
  return (
    <Form form={form} label="form" onSubmit={() => undefined}>
      <PersonFormFields id={undefined} />
    </Form>
  );
}

function IncidentForm() {
  const form = useRecordForm({ schema: incidentForm, defaultValues: newIncidentValues() });
  return (
    <Form form={form} label="form" onSubmit={() => undefined}>
      <IncidentFormFields caseId={CASE_ID} isNew={false} />
    </Form>
  );
}

const forms: Readonly<Record<RecordNoun, ComponentType>> = {
  case: CaseForm,
  person: PersonForm,
  incident: IncidentForm,
};

test.each(recordNouns)('a link to any field of a %s puts the focus into that field', (noun) => {
  const FormOfNoun = forms[noun];
  renderScreen(<FormOfNoun />, { handlers: { person: { listInCase: () => [] } } });
  expect(screen.getByRole('form', { name: 'form' })).toBeDefined();
  expect(fieldNames(noun)).not.toEqual([]);
  for (const field of fieldNames(noun)) {
    focusRecordField(field);
    const place = document.activeElement?.closest('[data-record-field]');
    expect(place?.getAttribute('data-record-field'), field).toBe(field);
  }
});

test('a link to a field that no form has leaves the focus where it is', () => {
  renderScreen(<CaseForm />);
  focusRecordField('codeword');
  const before = document.activeElement;
  focusRecordField('noSuchField');
  expect(document.activeElement).toBe(before);
});

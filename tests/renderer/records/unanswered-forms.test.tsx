import { fireEvent, screen, within } from '@testing-library/react';
import { useEffect, type ComponentType, type ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { expect, test } from 'vitest';
import { caseId } from '#shared/ids/ids.ts';
import { recordNouns, type RecordNoun } from '#shared/records/record.ts';
import { CaseFormFields } from '#renderer/features/cases/case-form.tsx';
import { caseForm, newCaseValues } from '#renderer/features/cases/case-form-values.ts';
import { KeepingFields } from '#renderer/features/cases/keeping-fields.tsx';
import { IncidentFormFields } from '#renderer/features/incidents/form/incident-form.tsx';
import { incidentForm, newIncidentValues } from '#renderer/features/incidents/form/incident-form-values.ts';
import { PersonFormFields } from '#renderer/features/people/person-form.tsx';
import { newPersonValues, personForm } from '#renderer/features/people/person-form-values.ts';
import { useRecordForm, Form } from '#renderer/forms/form.tsx';
import { renderScreen } from '../support/render-screen.tsx';

const CASE_ID = caseId.parse('01920000-0000-7000-8000-000000000001');
const DAY = '2026-11-25';

const shown: { form?: { readonly getValues: () => unknown } } = {};

function Shown<Values extends FieldValues>({
  form,
  children,
}: {
  readonly form: UseFormReturn<Values, unknown, FieldValues>;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    shown.form = form;
  });
  return (
    <Form form={form as never} label="form" onSubmit={() => undefined}>
      {children}
    </Form>
  );
}

const forms: Readonly<Record<RecordNoun, ComponentType>> = {
  case() {
    const form = useRecordForm({ schema: caseForm, defaultValues: newCaseValues(DAY) });
    return (
      <Shown form={form}>
        <CaseFormFields caseId={CASE_ID} />
        <KeepingFields />
      </Shown>
    );
  },
  person() {
    const form = useRecordForm({ schema: personForm, defaultValues: newPersonValues() });
    return (
      <Shown form={form}>
        <PersonFormFields id={undefined} />
      </Shown>
    );
  },
  incident() {
    const form = useRecordForm({ schema: incidentForm, defaultValues: newIncidentValues() });
    return (
      <Shown form={form}>
        <IncidentFormFields caseId={CASE_ID} isNew={false} />
      </Shown>
    );
  },
};

/** Ids, the language that a text would be in, whether there is an answer, and a date of which nothing is known. */
const framework = new Set(['id', 'lang', 'state', 'edtf', 'expectedRevision']);

/** What a form holds that says something, wherever it is. */
function* answers(value: unknown, path: readonly string[] = []): Generator<string> {
  if (value === null || value === undefined || value === '') return;
  if (typeof value === 'object') {
    for (const [key, member] of Object.entries(value)) {
      if (!framework.has(key)) yield* answers(member, [...path, Array.isArray(value) ? '*' : key]);
    }
    return;
  }
  yield `${path.join('.')} = ${JSON.stringify(value)}`;
}

/** Begins every answer and every item that the form offers, and what those offer. */
function beginEverything(): number {
  const pressed = new Set<HTMLElement>();
  for (let round = 0; round < 3; round++) {
    const buttons = within(screen.getByRole('form', { name: 'form' })).queryAllByRole('button', {
      name: /^(?:Add|Another|Set)\b/u,
    });
    for (const button of buttons) {
      if (pressed.has(button)) continue;
      pressed.add(button);
      fireEvent.click(button);
    }
  }
  return pressed.size;
}

/** Said by the form itself, and why that is no answer of somebody: it is seen at once, or the guarded choice. */
const said: Readonly<Record<RecordNoun, readonly string[]>> = {
  case: ['legalHold.on = today', `openedOn = "${DAY}"`, 'risk = "unassessed"', 'status = "intake"'],
  person: ['birth.value.extent = "moment"', 'isIdentityProtected = false'],
  incident: [
    'demands.value.*.deadline.value.extent = "moment"',
    'sources.*.date.value.extent = "moment"',
    'when.extent = "moment"',
  ],
};

test.each(recordNouns)(
  'whatever somebody begins in the form of a %s, nothing is answered for them',
  (noun) => {
    const FormOfNoun = forms[noun];
    renderScreen(<FormOfNoun />, {
      handlers: { person: { listInCase: () => [] }, user: { list: () => [] } },
    });
    expect(beginEverything()).toBeGreaterThan(1);
    const found = [...answers(shown.form?.getValues())].map((one) =>
      one.replace(/^(legalHold\.on = ).*/u, '$1today'),
    );
    expect([...new Set(found)].toSorted()).toEqual(said[noun]);
  },
);

import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { caseFields } from '#shared/cases/case.ts';
import { caseId } from '#shared/ids/ids.ts';
import { incidentFields } from '#shared/incidents/incident.ts';
import { personFields } from '#shared/people/person.ts';
import { CaseFormFields } from '#renderer/features/cases/case-form.tsx';
import { KeepingFields } from '#renderer/features/cases/keeping-fields.tsx';
import { caseForm } from '#renderer/features/cases/case-form-values.ts';
import { IncidentFormFields } from '#renderer/features/incidents/form/incident-form.tsx';
import { incidentForm } from '#renderer/features/incidents/form/incident-form-values.ts';
import { PersonFormFields } from '#renderer/features/people/person-form.tsx';
import { personForm } from '#renderer/features/people/person-form-values.ts';
import { Form, useRecordForm } from '#renderer/forms/form.tsx';
import { formValuesOf } from '#renderer/records/form-values.ts';
import {
  aCase,
  anIncident,
  aName,
  aPerson,
  aDemand,
  translated,
  victims,
} from '#tests/support/record-builders.ts';
import { renderScreen } from '../support/render-screen.tsx';

interface FormOfNounProps {
  readonly isReadOnly: boolean;
}

const CASE_ID = caseId.parse('01920000-0000-7000-8000-000000000001');
const words = { text: 'as they said it', lang: 'en' };
const somebody = { kind: 'described', description: words } as const;
const account = translated(words.text, words.lang, 'in other words');
const date = {
  edtf: '2022-03-12',
  extent: 'moment',
  timeLocal: '10:00',
  basis: 'recollection',
  verbatim: words,
} as const;

const person = aPerson({
  names: [aName('Alim'), { ...aName('阿里木'), role: 'document_name' }],
  gender: { state: 'known', value: { code: 'other', words: 'as they said' } },
  birth: { state: 'known', value: date },
  nationalities: { state: 'known', value: ['CN'] },
  occupation: { state: 'known', value: account },
  interpreterNeeded: { state: 'known', value: true },
  languages: { state: 'known', value: ['ug'] },
});

const incident = anIncident({
  when: date,
  places: {
    state: 'known',
    value: [
      {
        name: words,
        country: { state: 'known', value: 'DE' },
        precision: 'town',
        type: null,
        venueFront: { code: 'restaurant', words: null },
        venueLink: null,
      },
    ],
  },
  demands: {
    state: 'known',
    value: [aDemand('return_to_state', { deadline: { state: 'known', value: date } })],
  },
  threats: { state: 'known', value: ['to_family'] },
  exactWords: [
    { ...account, speaker: { state: 'known', value: somebody } },
    { ...words, speaker: { state: 'unknown' }, translations: [] },
  ],
  narrative: account,
  victims: victims(somebody, { ...somebody, description: { text: 'another', lang: 'en' } }),
  involvements: {
    state: 'known',
    value: [
      {
        actor: somebody,
        perpetratorType: { code: 'unknown', words: null },
        role: { code: 'carried_out', words: null },
        titleAsStated: { state: 'known', value: 'of the bureau' },
        basis: [],
        confidence: 'unknown',
        acts: 'all',
      },
    ],
  },
  familyPressure: {
    state: 'known',
    value: [
      {
        words: null,
        code: 'summons_interrogation',
        relative: { state: 'known', value: somebody },
        note: 'x',
      },
    ],
  },
  sources: [
    { kind: 'reported', description: words, date: { state: 'known', value: date } },
    { kind: 'observed', description: words, date: { state: 'unknown' } },
  ],
});

function Filled<Schema extends z.ZodType<Record<string, unknown>, Record<string, unknown>>>({
  schema,
  values,
  isReadOnly,
  children,
}: FormOfNounProps & {
  readonly schema: Schema;
  readonly values: z.input<Schema>;
  readonly children: ReactNode;
}) {
  const form = useRecordForm({ schema, defaultValues: values as never });
  return (
    <Form form={form} label="form" isReadOnly={isReadOnly} onSubmit={() => undefined}>
      {children}
    </Form>
  );
}

const forms: readonly (readonly [string, (props: FormOfNounProps) => ReactNode])[] = [
  [
    'case',
    (props) => (
      <Filled
        {...props}
        schema={caseForm}
        values={formValuesOf(caseFields, {
          ...aCase({ objective: { state: 'known', value: account }, summary: account, priority: 'urgent' }),
          revision: 1,
        })}
      >
        <CaseFormFields caseId={CASE_ID} />
        <KeepingFields />
      </Filled>
    ),
  ],
  [
    'person',
    (props) => (
      <Filled {...props} schema={personForm} values={formValuesOf(personFields, { ...person, revision: 1 })}>
        <PersonFormFields id={undefined} />
      </Filled>
    ),
  ],
  [
    'incident',
    (props) => (
      <Filled
        {...props}
        schema={incidentForm}
        values={formValuesOf(incidentFields, { ...incident, revision: 1 })}
      >
        <IncidentFormFields caseId={CASE_ID} isNew={false} />
      </Filled>
    ),
  ],
];

/** Controls of the form that take input, by what a screen reader calls them. */
function takingInput(): readonly string[] {
  const form = screen.getByRole('form', { name: 'form' });
  return [...form.querySelectorAll<HTMLInputElement>('input, textarea, button')]
    .filter((control) => !control.disabled && !control.readOnly && control.closest('[hidden]') === null)
    .map((control) => control.getAttribute('aria-label') ?? control.outerHTML.slice(0, 200));
}

test.each(forms)(
  'in a form of a %s that takes no input, no field, picker or button does',
  (_noun, FormOfNoun) => {
    renderScreen(<FormOfNoun isReadOnly />, { handlers: { person: { listInCase: () => [] } } });
    expect(takingInput()).toEqual([]);
  },
);

test.each(forms)('the same form of a %s takes input otherwise', (_noun, FormOfNoun) => {
  renderScreen(<FormOfNoun isReadOnly={false} />, { handlers: { person: { listInCase: () => [] } } });
  expect(takingInput().length).toBeGreaterThan(15);
});

import type { ComponentType, ReactNode } from 'react';
import type { RecordNoun } from '#shared/records/record.ts';
import { caseFieldViews } from './case-field-views.tsx';
import { incidentFieldViews } from './incident-field-views.tsx';
import { personFieldViews } from './person-field-views.tsx';
import { ShownFields } from './shown-fields.ts';
import type { RecordFields } from './record-shape.ts';

const views = { case: caseFieldViews, person: personFieldViews, incident: incidentFieldViews } as const;

interface RecordFieldViewProps {
  readonly noun: RecordNoun;
  readonly field: string;
  /** Checked by `readSnapshot`, or the fields of a record as core answered. */
  readonly fields: RecordFields;
}

/** Any field of any record, as people read it. */
export function RecordFieldView({ noun, field, fields }: RecordFieldViewProps) {
  const byField: Readonly<Record<string, (props: { readonly value: never }) => ReactNode>> = views[noun];
  const View = byField[field] as ComponentType<{ readonly value: unknown }> | undefined;
  return View === undefined ? null : (
    <ShownFields value={fields}>
      <View value={fields[field]} />
    </ShownFields>
  );
}

import type { ComponentType, ReactNode } from 'react';
import type { RecordNoun } from '#shared/records/record.ts';
import { nounScreens } from './noun-screens.tsx';
import { ShownFields } from './fields/shown-fields.ts';
import type { RecordFields } from './fields/record-shape.ts';

interface RecordFieldViewProps {
  readonly noun: RecordNoun;
  readonly field: string;
  /** Checked by `readSnapshot`, or the fields of a record as core answered. */
  readonly fields: RecordFields;
}

/** Any field of any record, as people read it. */
export function RecordFieldView({ noun, field, fields }: RecordFieldViewProps) {
  const byField: Readonly<Record<string, (props: { readonly value: never }) => ReactNode>> =
    nounScreens[noun].fieldViews;
  const View = byField[field] as ComponentType<{ readonly value: unknown }> | undefined;
  return View === undefined ? null : (
    <ShownFields value={fields}>
      <View value={fields[field]} />
    </ShownFields>
  );
}

import type { RecordNoun } from '#shared/records/record.ts';
import { DefinitionList } from '../components/definition-list.tsx';
import { RecordFieldView } from './record-field-view.tsx';
import type { RecordFields as Fields } from './fields/record-shape.ts';
import { useFieldLabel } from './noun-texts.ts';

interface RecordFieldsProps {
  readonly noun: RecordNoun;
  readonly fields: Fields;
  /** Names of the fields, in the order to show them. */
  readonly shown: readonly string[];
}

/** A record to read: label and value, one under the other. */
export function RecordFields({ noun, fields, shown }: RecordFieldsProps) {
  const fieldLabel = useFieldLabel();
  return (
    <DefinitionList
      items={shown.map((field) => ({
        term: fieldLabel(noun, field),
        description: <RecordFieldView noun={noun} field={field} fields={fields} />,
      }))}
    />
  );
}

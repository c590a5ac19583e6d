import { useTranslation } from 'react-i18next';
import {
  compareItems,
  listedItems,
  withItems,
  type ItemChange,
  type ListedItem,
} from '#shared/records/compare-items.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { RecordFieldView } from '../../records/record-field-view.tsx';
import { readSnapshot, type RecordFields } from '../../records/fields/record-shape.ts';
import { useFieldLabel } from '../../records/noun-texts.ts';
import styles from './history.module.css';

interface FieldChangesProps {
  readonly noun: RecordNoun;
  readonly recordId: string;
  readonly from: number;
  readonly to: number;
  readonly fields: readonly string[];
}

interface ShownChange {
  readonly key: string;
  /** null: the field as a whole. */
  readonly change: ItemChange['change'] | null;
  readonly before: RecordFields | undefined;
  readonly after: RecordFields | undefined;
}

/** A field as a whole; of a list the items that were added, removed, changed or moved, each for itself. */
function changesOf(field: string, before: RecordFields, after: RecordFields): readonly ShownChange[] {
  const [old, now] = [listedItems(before[field]), listedItems(after[field])];
  if (old === undefined || now === undefined) return [{ key: field, change: null, before, after }];
  const alone = (fields: RecordFields, item: ListedItem | undefined) =>
    item === undefined ? undefined : { ...fields, [field]: withItems(fields[field], [item]) };
  return compareItems(old, now).map(({ id, change, before: was, after: is }) => ({
    key: `${field} ${id}`,
    change,
    before: alone(before, was),
    after: alone(after, is),
  }));
}

/** Each given field as it stands in one version and in another. */
export function FieldChanges({ noun, recordId, from, to, fields }: FieldChangesProps) {
  const { t } = useTranslation('history');
  const api = useApi();
  const fieldLabel = useFieldLabel();
  const after = useQuery(api.history.get, { noun, recordId, revision: to });
  const before = useQuery(api.history.get, { noun, recordId, revision: from });
  if (after.isError) return <ErrorState error={after.error} />;
  if (before.isError) return <ErrorState error={before.error} />;
  if (after.data === undefined || before.data === undefined) return <LoadingSkeleton lines={2} />;
  const oldFields = readSnapshot(noun, before.data.snapshot);
  const newFields = readSnapshot(noun, after.data.snapshot);
  if (oldFields === undefined || newFields === undefined) return <p>{t('unreadable')}</p>;
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{t('column.field')}</th>
          <th scope="col">{t('column.before')}</th>
          <th scope="col">{t('column.after')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.flatMap((field) =>
          changesOf(field, oldFields, newFields).map(({ key, change, before: was, after: is }) => (
            <tr key={key}>
              <th scope="row">
                {fieldLabel(noun, field)}
                {change !== null && <div className={styles.change}>{t(`item.${change}`)}</div>}
              </th>
              <td className={styles.before}>
                {was !== undefined && <RecordFieldView noun={noun} field={field} fields={was} />}
              </td>
              <td>{is !== undefined && <RecordFieldView noun={noun} field={field} fields={is} />}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

import { useTranslation } from 'react-i18next';
import type { RecordNoun } from '#shared/records/record.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { RecordFieldView } from '../../records/record-field-view.tsx';
import { readSnapshot } from '../../records/fields/record-shape.ts';
import { useFieldLabel } from '../../records/noun-texts.ts';
import styles from './history.module.css';

interface FieldChangesProps {
  readonly noun: RecordNoun;
  readonly recordId: string;
  readonly from: number;
  readonly to: number;
  readonly fields: readonly string[];
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
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">{fieldLabel(noun, field)}</th>
            <td className={styles.before}>
              <RecordFieldView noun={noun} field={field} fields={oldFields} />
            </td>
            <td>
              <RecordFieldView noun={noun} field={field} fields={newFields} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordNoun } from '#shared/records/record.ts';
import { useApi } from '../api/use-api.ts';
import { useQuery } from '../api/use-query.ts';
import { Button } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { LoadingSkeleton } from '../components/loading-skeleton.tsx';
import { Note } from '../components/note.tsx';
import { RadioGroup } from '../components/radio-group.tsx';
import { mergeFields } from './merge-fields.ts';
import { RecordFieldView } from './record-field-view.tsx';
import { readSnapshot, type RecordFields } from './fields/record-shape.ts';
import styles from './changed-elsewhere.module.css';
import { useFieldLabel } from './noun-texts.ts';
import { useWording } from './fields/use-wording.ts';

interface ChangedElsewhereProps {
  readonly noun: RecordNoun;
  readonly recordId: string;
  /** What both sides began with. */
  readonly baseRevision: number;
  readonly mine: RecordFields;
  readonly onSave: (fields: RecordFields, expectedRevision: number) => void;
  readonly onDrop: () => void;
}

/** Two people changed one record: shows what differs, field by field, and lets the person decide. */
export function ChangedElsewhere(props: ChangedElsewhereProps) {
  const { noun, recordId, baseRevision } = props;
  const api = useApi();
  const history = useQuery(api.history.list, { noun, recordId });
  const latest = history.data?.entries[0]?.revision;
  const base = useQuery(api.history.get, { noun, recordId, revision: baseRevision });
  const current = useQuery(
    api.history.get,
    { noun, recordId, revision: latest ?? baseRevision },
    { isEnabled: latest !== undefined },
  );
  const failed = history.error ?? base.error ?? current.error;
  if (failed !== null) return <ErrorState error={failed} />;
  if (base.data === undefined || current.data === undefined) return <LoadingSkeleton lines={3} />;
  const baseFields = readSnapshot(noun, base.data.snapshot);
  const theirs = readSnapshot(noun, current.data.snapshot);
  if (baseFields === undefined || theirs === undefined) return null;
  return <Choices {...props} base={baseFields} theirs={theirs} revision={current.data.revision} />;
}

interface ChoicesProps extends ChangedElsewhereProps {
  readonly base: RecordFields;
  readonly theirs: RecordFields;
  readonly revision: number;
}

function Choices({ noun, base, mine, theirs, revision, onSave, onDrop }: ChoicesProps) {
  const { t } = useTranslation('records');
  const fieldLabel = useFieldLabel();
  const { list } = useWording();
  const [taken, setTaken] = useState<readonly string[]>([]);
  const { merged, withTheirs, changedByThem, conflicting } = mergeFields(base, mine, theirs);
  const only = changedByThem.filter((field) => !conflicting.includes(field));

  function save(): void {
    const chosen = Object.fromEntries(taken.map((field) => [field, withTheirs[field]]));
    onSave({ ...merged, ...chosen }, revision);
  }

  return (
    <div role="alert" ref={takeFocus} tabIndex={-1}>
      <Card title={t('changedElsewhere.title')}>
        <div className={styles.stack}>
          <Note tone="warn">{t('changedElsewhere.text')}</Note>
          {conflicting.map((field) => (
            <section key={field} className={styles.field} aria-label={fieldLabel(noun, field)}>
              <h3 className={styles.name}>{fieldLabel(noun, field)}</h3>
              <RadioGroup
                aria-label={fieldLabel(noun, field)}
                value={taken.includes(field) ? 'theirs' : 'mine'}
                onChange={(side) =>
                  setTaken(side === 'theirs' ? [...taken, field] : taken.filter((known) => known !== field))
                }
                options={[
                  {
                    id: 'mine',
                    label: t('changedElsewhere.keepMine'),
                    description: <RecordFieldView noun={noun} field={field} fields={merged} />,
                  },
                  {
                    id: 'theirs',
                    label: t('changedElsewhere.keepTheirs'),
                    description: <RecordFieldView noun={noun} field={field} fields={withTheirs} />,
                  },
                ]}
              />
            </section>
          ))}
          {only.length > 0 && (
            <p className={styles.only}>
              {t('changedElsewhere.only', {
                fields: list(only.map((field) => fieldLabel(noun, field))),
              })}
            </p>
          )}
          <div className={styles.actions}>
            <Button variant="primary" onPress={save}>
              {t('changedElsewhere.save')}
            </Button>
            <Button onPress={onDrop}>{t('changedElsewhere.takeAll')}</Button>
          </div>
        </div>
      </Card>
    </div>
  );
}

/** The field or button that had the focus takes no input now. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

import { Save } from 'lucide-react';
import { useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { isAppError } from '#shared/errors/app-error.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import { useActions } from '../actions/use-actions.ts';
import { useMay } from '../api/use-may.ts';
import { ActionButton } from '../components/action-button.tsx';
import { Button } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { LoadingSkeleton } from '../components/loading-skeleton.tsx';
import { Note } from '../components/note.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RelativeTime } from '../components/relative-time.tsx';
import { DraftStatus } from '../forms/draft-status.tsx';
import { Form, type RecordForm } from '../forms/form.tsx';
import { focusRecordField } from '../forms/focus-record-field.ts';
import { useDraft } from '../forms/use-draft.ts';
import { ChangedElsewhere } from './changed-elsewhere.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import { NoPermission } from './no-permission.tsx';
import { RecordFields as RecordFieldList } from './record-fields.tsx';
import { useNounTexts } from './noun-texts.ts';
import styles from './record-form-page.module.css';
import { fieldNames, type RecordFields } from './fields/record-shape.ts';

type FormSchema = z.ZodType<
  FieldValues & { expectedRevision: number | null },
  FieldValues & { expectedRevision: number | null }
>;

/** What is saved: the values of the form without the revision. */
type FieldsOf<Schema extends FormSchema> = Omit<z.output<Schema>, 'expectedRevision'>;

interface RecordFormPageProps<Schema extends FormSchema, Id extends string> {
  readonly form: RecordForm<Schema>;
  readonly noun: RecordNoun;
  /** null for a new record. */
  readonly record: (RecordFields & { readonly id: Id }) | null;
  /** The case that a new record goes into. */
  readonly caseId: CaseId | null;
  readonly focusField: string | undefined;
  readonly breadcrumb: readonly ReactNode[];
  readonly create: (fields: FieldsOf<Schema>) => Promise<{ readonly id: Id }>;
  readonly update: (change: {
    id: Id;
    expectedRevision: number;
    fields: FieldsOf<Schema>;
  }) => Promise<{ readonly id: Id }>;
  /** Goes to the record; to where it would be listed if there is none. */
  readonly leave: (id: Id | null) => void;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

interface Conflict {
  readonly baseRevision: number;
  readonly mine: RecordFields;
}

/** The form of a record; for somebody who may not save it, the record to read. */
export function RecordFormPage<Schema extends FormSchema, Id extends string>(
  props: RecordFormPageProps<Schema, Id>,
) {
  const { noun, record, breadcrumb } = props;
  const text = useNounTexts(noun);
  const may = useMay();
  const operation = record === null ? (`${noun}.create` as const) : (`${noun}.update` as const);
  if (may(operation)) return <RecordFormToFill {...props} />;
  return (
    <NoPermission
      operation={operation}
      breadcrumb={breadcrumb}
      title={text(record === null ? 'form.newTitle' : 'form.editTitle')}
    >
      {record !== null && (
        <Card>
          <RecordFieldList noun={noun} fields={record} shown={fieldNames(noun)} />
        </Card>
      )}
    </NoPermission>
  );
}

/** Draft kept in the vault, saved by Ctrl+Enter, never overwriting what somebody else saved. */
function RecordFormToFill<Schema extends FormSchema, Id extends string>({
  form,
  noun,
  record,
  caseId,
  focusField,
  breadcrumb,
  create,
  update,
  leave,
  aside,
  children,
}: RecordFormPageProps<Schema, Id>) {
  const { t } = useTranslation(['forms', 'records']);
  const text = useNounTexts(noun);
  const recordId = record?.id ?? null;
  const title = text(recordId === null ? 'form.newTitle' : 'form.editTitle');
  const formId = useId();
  const draft = useDraft(form, { noun, recordId, caseId });
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const hasConflict = conflict !== null;

  const actions = useMemo(
    () => ({
      save: {
        id: 'form.save',
        label: t('forms:save'),
        icon: Save,
        shortcut: 'Mod+Enter',
        isAvailable: !hasConflict,
        perform: () => {
          const element = document.getElementById(formId);
          if (element instanceof HTMLFormElement) element.requestSubmit();
        },
      },
    }),
    [t, formId, hasConflict],
  );
  useActions(actions);

  useEffect(() => {
    if (draft.isReady && focusField !== undefined) focusRecordField(focusField);
  }, [draft.isReady, focusField]);

  async function submit(values: z.output<Schema>): Promise<void> {
    const { expectedRevision, ...fields } = values;
    try {
      const saved = await draft.endWith(() =>
        recordId === null || expectedRevision === null
          ? create(fields)
          : update({ id: recordId, expectedRevision, fields }),
      );
      leave(saved.id);
    } catch (error) {
      if (!isAppError(error, 'record/changed-elsewhere') || expectedRevision === null) throw error;
      setConflict({ baseRevision: expectedRevision, mine: fields });
    }
  }

  async function discard(): Promise<void> {
    await draft.discard();
    leave(recordId);
  }

  const isTouched = form.formState.isDirty || draft.resumedFrom !== null;

  return (
    <div className={styles.page}>
      <PageHeader
        breadcrumb={breadcrumb}
        title={title}
        actions={
          <>
            <DraftStatus state={draft.state} />
            <Button variant="quiet" onPress={() => (isTouched ? setIsAsking(true) : leave(recordId))}>
              {t('forms:discard')}
            </Button>
            <ActionButton action={actions.save} variant="primary" isPending={form.formState.isSubmitting} />
          </>
        }
      />
      <div className={aside === undefined ? styles.body : styles.bodyWithAside}>
        <div className={styles.main}>
          {draft.resumedFrom !== null && (
            <Note tone="info">
              {t('records:draft.resumed')} <RelativeTime instant={draft.resumedFrom} />
            </Note>
          )}
          {conflict !== null && recordId !== null && (
            <ChangedElsewhere
              noun={noun}
              recordId={recordId}
              baseRevision={conflict.baseRevision}
              mine={conflict.mine}
              onSave={(fields, expectedRevision) => {
                setConflict(null);
                const values = { ...fields, expectedRevision } as z.input<Schema>;
                form.reset(values, { keepDefaultValues: true });
                void form.handleSubmit(submit)();
              }}
              onDrop={() => void discard()}
            />
          )}
          {draft.isReady ? (
            // What is typed during a conflict would not be part of the choice.
            <div inert={hasConflict} className={styles.form}>
              {/* What is typed while a save waits for core would not be part of it, and go with the draft. */}
              <Form
                form={form}
                id={formId}
                label={title}
                isReadOnly={form.formState.isSubmitting}
                onSubmit={submit}
              >
                {children}
              </Form>
            </div>
          ) : (
            <LoadingSkeleton lines={8} />
          )}
        </div>
        {aside !== undefined && draft.isReady && <aside className={styles.aside}>{aside}</aside>}
      </div>
      <DiscardDialog isOpen={isAsking} onCancel={() => setIsAsking(false)} onDiscard={() => void discard()} />
    </div>
  );
}

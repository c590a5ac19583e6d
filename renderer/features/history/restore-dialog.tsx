import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSameValue } from '#shared/records/compare-items.ts';
import type { RecordNoun } from '#shared/records/record.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingSkeleton } from '../../components/loading-skeleton.tsx';
import { Note } from '../../components/note.tsx';
import { fieldNames, readSnapshot } from '../../records/fields/record-shape.ts';
import { FieldChanges } from './field-changes.tsx';
import styles from './history.module.css';

interface RestoreDialogProps {
  readonly noun: RecordNoun;
  readonly recordId: string;
  readonly revision: number;
  readonly onClose: () => void;
  /** With a sentence that says what was done and how to undo it. */
  readonly onDone: (sentence: string) => void;
}

/** Shows what would change before anything does. */
export function RestoreDialog({ noun, recordId, revision, onClose, onDone }: RestoreDialogProps) {
  const { t } = useTranslation('history');
  const api = useApi();
  const errorText = useErrorText();
  const restore = useCommand(api.history.restore);
  const history = useQuery(api.history.list, { noun, recordId });
  const newest = history.data?.entries[0]?.revision;
  // What the person decides on: a change by somebody else meanwhile is refused, not overwritten.
  const [seen, setSeen] = useState<number | undefined>(newest);
  if (seen === undefined && newest !== undefined) setSeen(newest);
  const current = seen ?? revision;
  const changes = useChangedFields(noun, recordId, { from: current, to: revision });
  const canRestore = changes.fields !== undefined && changes.fields.length > 0;

  function confirm(): void {
    restore.run({ noun, recordId, revision, expectedRevision: current }).then(
      ({ revision: made }) => onDone(t('restore.done', { number: revision, made, current })),
      // Shown from `restore.error`.
      () => undefined,
    );
  }

  return (
    <Dialog
      title={t('restore.title', { number: revision })}
      isOpen
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{canRestore ? t('restore.cancel') : t('restore.close')}</Button>
          {canRestore && (
            <Button variant="primary" isPending={restore.isRunning} onPress={confirm}>
              {t('restore.confirm')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.dialog}>
        {restore.error !== null && (
          <div role="alert">
            <Note tone="danger">{errorText(restore.error)}</Note>
          </div>
        )}
        {changes.error !== null && <ErrorState error={changes.error} />}
        {changes.isUnreadable && <p>{t('unreadable')}</p>}
        {changes.isLoading && <LoadingSkeleton lines={3} />}
        {changes.fields?.length === 0 && <p>{t('restore.same', { number: revision })}</p>}
        {changes.fields !== undefined && canRestore && (
          <>
            <p>{t('restore.text', { number: revision, current })}</p>
            <FieldChanges
              noun={noun}
              recordId={recordId}
              from={current}
              to={revision}
              fields={changes.fields}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

function useChangedFields(
  noun: RecordNoun,
  recordId: string,
  { from, to }: { readonly from: number; readonly to: number },
) {
  const api = useApi();
  const before = useQuery(api.history.get, { noun, recordId, revision: from });
  const after = useQuery(api.history.get, { noun, recordId, revision: to });
  const error = before.error ?? after.error;
  if (before.data === undefined || after.data === undefined) {
    return { fields: undefined, error, isUnreadable: false, isLoading: error === null };
  }
  const now = readSnapshot(noun, before.data.snapshot);
  const then = readSnapshot(noun, after.data.snapshot);
  const isUnreadable = now === undefined || then === undefined;
  const fields = isUnreadable
    ? undefined
    : fieldNames(noun).filter((field) => !isSameValue(now[field], then[field]));
  return { fields, error, isUnreadable, isLoading: false };
}

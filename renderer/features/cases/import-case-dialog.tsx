import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { archiveOperations } from '#shared/archive/archive-operations.ts';
import type { ChosenPlace } from '#shared/desktop/desktop-operations.ts';
import { countedRecords } from '#shared/i18n/counted-records.ts';
import type { OutputOf } from '#shared/ipc/define.ts';
import { useApi } from '../../api/use-api.ts';
import { useJob } from '../../api/use-job.ts';
import { Button } from '../../components/button.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { JobReport } from '../../components/job-report.tsx';
import { Note } from '../../components/note.tsx';
import { UserText } from '../../components/user-text.tsx';
import styles from './cases.module.css';

type Inspected = OutputOf<typeof archiveOperations.inspect>;

interface ImportCaseDialogProps {
  readonly file: ChosenPlace;
  readonly onClose: () => void;
}

/** Reads the file first and says what is in it; nothing is written before a person has seen that. */
export function ImportCaseDialog({ file, onClose }: ImportCaseDialogProps) {
  const { t } = useTranslation('archive');
  const api = useApi();
  const navigate = useNavigate();
  const inspect = useJob(api.archive.inspect);
  const bringIn = useJob(api.archive.import);
  const { start } = inspect;
  useEffect(() => start({ source: file.ticket }), [start, file.ticket]);

  const done = bringIn.state.name === 'done' ? bringIn.state.result : undefined;
  useEffect(() => {
    if (done === undefined) return;
    onClose();
    void navigate({ to: '/cases/$caseId', params: { caseId: done.caseId } });
  }, [done, navigate, onClose]);

  const found = inspect.state.name === 'done' ? inspect.state.result : undefined;
  const isReading = inspect.state.name === 'running';
  const isWriting = bringIn.state.name === 'running' || done !== undefined;
  const canImport = found !== undefined && !found.isHere && !isWriting;

  function submit(): void {
    if (!canImport) return;
    const reference = found.referenceTakenBy === null ? 'as-archived' : 'next-free';
    bringIn.start({ source: file.ticket, reference });
  }

  function close(): void {
    if (isReading) inspect.cancel();
    if (isWriting) bringIn.cancel();
    else onClose();
  }

  const reading = isReading ? inspect.state.progress?.phase : undefined;
  const writing = bringIn.state.name === 'running' ? bringIn.state.progress?.phase : undefined;
  return (
    <Dialog
      title={t('title')}
      isOpen
      isAlert
      width="wide"
      onClose={close}
      onSubmit={submit}
      actions={
        <>
          <Button autoFocus={!canImport} onPress={close}>
            {t(canImport || isReading || isWriting ? 'cancel' : 'close')}
          </Button>
          {canImport && (
            <Button variant="primary" type="submit" autoFocus>
              {t('submit')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.imported}>
        <p>
          <UserText>{file.label}</UserText>
        </p>
        <JobReport
          state={inspect.state}
          label={t(`phase.${reading ?? 'reading'}`)}
          cancelled={t('cancelled')}
          onCancel={inspect.cancel}
        />
        {found !== undefined && <WhatItHolds found={found} />}
        <JobReport
          state={bringIn.state}
          label={t(`phase.${writing ?? 'reading'}`)}
          cancelled={t('cancelled')}
          onCancel={bringIn.cancel}
        />
      </div>
    </Dialog>
  );
}

/** The case of the file, and what becomes of it here. */
function WhatItHolds({ found }: { readonly found: Inspected }) {
  const { t, i18n } = useTranslation('archive');
  const { case: _, ...withIt } = found.counts;
  return (
    <div role="status" className={styles.imported}>
      <DefinitionList
        items={[
          { term: t('reference'), description: found.reference },
          { term: t('codeword'), description: <UserText>{found.codeword}</UserText> },
          { term: t('withIt'), description: countedRecords(i18n, withIt) },
          { term: t('exported'), description: found.exportedAt.slice(0, 10) },
        ]}
      />
      {found.isHere && <Note tone="warn">{t('isHere')}</Note>}
      {!found.isHere && found.referenceTakenBy !== null && (
        <Note tone="warn">
          {t('taken', { reference: found.reference, codeword: found.referenceTakenBy })}
        </Note>
      )}
      {!found.isHere && found.peopleHere > 0 && <p>{t('peopleHere', { count: found.peopleHere })}</p>}
      {found.isTraining && <p>{t('training')}</p>}
      {!found.isHere && <p>{t('nothingYet')}</p>}
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countedRecords } from '#shared/i18n/counted-records.ts';
import type { ChosenPlace } from '#shared/desktop/desktop-operations.ts';
import type { CaseId } from '#shared/ids/ids.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Note } from '../../components/note.tsx';
import { JobReport } from '../../components/job-report.tsx';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { PlaceField } from './place-field.tsx';
import { useForgetSecret } from './use-forget-secret.ts';
import { useNewPassphrase } from './use-new-passphrase.ts';
import styles from './vault.module.css';

interface TravelDialogProps {
  readonly caseIds: readonly CaseId[];
  readonly onClose: () => void;
}

/** A vault of the chosen cases alone: place, passphrase, done. */
export function TravelDialog({ caseIds, onClose }: TravelDialogProps) {
  const { t, i18n } = useTranslation('travel');
  const api = useApi();
  const errorText = useErrorText();
  const choosePlace = useCommand(api.desktop.choosePlace);
  const make = useJob(api.travel.make);
  const [place, setPlace] = useState<ChosenPlace | null>(null);
  const passphrase = useNewPassphrase('twice');
  const [isSubmitted, setIsSubmitted] = useState(false);
  const { state } = make;
  useForgetSecret(state, () => {
    passphrase.setValue('');
    passphrase.setRepeated('');
    setIsSubmitted(false);
  });

  const isRunning = state.name === 'running';

  async function choose(): Promise<void> {
    const chosen = await choosePlace.run({ purpose: 'new-vault' });
    if (chosen !== null) setPlace(chosen);
  }

  function submit(): void {
    setIsSubmitted(true);
    if (isRunning || place === null || !passphrase.isUsable) return;
    make.start({ caseIds: [...caseIds], target: place.ticket, passphrase: passphrase.value });
  }

  if (caseIds.length === 0 || state.name === 'done') {
    return (
      <Dialog
        title={t('title')}
        isOpen
        onClose={onClose}
        actions={
          <Button variant="primary" autoFocus onPress={onClose}>
            {t('close')}
          </Button>
        }
      >
        {state.name === 'done' ? (
          <div role="status" className={styles.dialogFields}>
            <Note tone="good">
              {t('done', { name: state.result.name, records: countedRecords(i18n, state.result.counts) })}
            </Note>
            <p>{t('doneText')}</p>
          </div>
        ) : (
          <p>{t('chooseFirst')}</p>
        )}
      </Dialog>
    );
  }

  return (
    <Dialog
      title={t('title')}
      isOpen
      isAlert
      width="wide"
      onClose={isRunning ? make.cancel : onClose}
      onSubmit={submit}
      actions={
        !isRunning && (
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button variant="primary" type="submit">
              {t('submit')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.dialogFields}>
        {choosePlace.error !== null && (
          <div role="alert">
            <Note tone="danger">{errorText(choosePlace.error)}</Note>
          </div>
        )}
        <JobReport
          state={state}
          label={t(`phase.${(state.name === 'running' ? state.progress?.phase : undefined) ?? 'creating'}`)}
          cancelled={t('cancelled')}
          onCancel={make.cancel}
        />
        <p>{t('what', { count: caseIds.length })}</p>
        <Note tone="warn">{t('notes')}</Note>
        <Disclosure title={t('comingBack')}>{t('comingBackText')}</Disclosure>
        {!isRunning && (
          <>
            <PlaceField
              label={t('place')}
              help={t('placeHelp')}
              place={place}
              choose={t('choosePlace')}
              change={t('changePlace')}
              missing={isSubmitted ? t('placeMissing') : undefined}
              onChoose={choose}
            />
            <NewPassphraseFields
              entry={passphrase}
              label={t('passphrase')}
              againLabel={t('repeat')}
              isSubmitted={isSubmitted}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

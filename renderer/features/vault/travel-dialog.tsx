import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId, FileTicket } from '#shared/ids/ids.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTask } from '../../api/use-task.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { Note } from '../../components/note.tsx';
import { Progress } from '../../components/progress.tsx';
import { UserText } from '../../components/user-text.tsx';
import { NewPassphraseField } from './new-passphrase-field.tsx';
import { PassphraseInput } from './passphrase-input.tsx';
import { usePassphraseStrength } from './use-passphrase-strength.ts';
import styles from './vault.module.css';

interface TravelDialogProps {
  readonly caseIds: readonly CaseId[];
  readonly onClose: () => void;
}

/** A vault of the chosen cases alone: place, passphrase, done. */
export function TravelDialog({ caseIds, onClose }: TravelDialogProps) {
  const { t } = useTranslation('travel');
  const api = useApi();
  const errorText = useErrorText();
  const choosePlace = useCommand(api.desktop.choosePlace);
  const make = useTask(api.travel.make);
  const [place, setPlace] = useState<{ readonly ticket: FileTicket; readonly label: string } | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isSubmitted, setIsSubmitted] = useState(false);
  const strength = usePassphraseStrength(passphrase);
  const isWeak = strength === 'too-short' || strength === 'weak';
  const isRepeatWrong = repeated !== passphrase;
  const { state } = make;

  async function choose(): Promise<void> {
    const chosen = await choosePlace.run({ purpose: 'new-vault' });
    if (chosen !== null) setPlace(chosen);
  }

  function submit(): void {
    setIsSubmitted(true);
    if (place === null || isWeak || isRepeatWrong) return;
    make.start({ caseIds: [...caseIds], target: place.ticket, passphrase });
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
            <Note tone="good">{t('done', state.result)}</Note>
            <p>{t('doneText')}</p>
          </div>
        ) : (
          <p>{t('chooseFirst')}</p>
        )}
      </Dialog>
    );
  }

  const isRunning = state.name === 'running';
  const failure = state.name === 'failed' ? state.error : choosePlace.error;
  return (
    <Dialog
      title={t('title')}
      isOpen
      isAlert
      width="wide"
      onClose={onClose}
      actions={
        !isRunning && (
          <>
            <Button onPress={onClose}>{t('cancel')}</Button>
            <Button variant="primary" onPress={submit}>
              {t('submit')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.dialogFields}>
        {failure !== null && (
          <div role="alert">
            <Note tone="danger">{errorText(failure)}</Note>
          </div>
        )}
        {state.name === 'cancelled' && <p role="status">{t('cancelled')}</p>}
        <p>{t('what', { count: caseIds.length })}</p>
        <Note tone="warn">{t('notes')}</Note>
        <Disclosure title={t('comingBack')}>{t('comingBackText')}</Disclosure>
        {isRunning ? (
          <Progress
            label={t(`phase.${state.progress?.phase ?? 'creating'}`)}
            done={state.progress?.done ?? 0}
            total={state.progress?.total ?? 0}
            onCancel={make.cancel}
          />
        ) : (
          <>
            <div>
              <span className={styles.label}>{t('place')}</span>
              <div className={styles.place}>
                {place !== null && <UserText>{place.label}</UserText>}
                <Button onPress={() => void choose().catch(() => undefined)}>
                  {place === null ? t('choosePlace') : t('changePlace')}
                </Button>
              </div>
              <p className={styles.help}>{t('placeHelp')}</p>
              {isSubmitted && place === null && <ErrorLine role="alert">{t('placeMissing')}</ErrorLine>}
            </div>
            <NewPassphraseField
              label={t('passphrase')}
              value={passphrase}
              onChange={setPassphrase}
              strength={strength}
              isSubmitted={isSubmitted}
            />
            <PassphraseInput
              label={t('repeat')}
              value={repeated}
              onChange={setRepeated}
              error={isSubmitted && isRepeatWrong ? t('repeatWrong') : undefined}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isAppError } from '#shared/errors/app-error.ts';
import { useErrorText } from '../../api/error-text.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Note } from '../../components/note.tsx';
import { isCorrectable } from './is-correctable.ts';
import { PassphraseInput } from './passphrase-input.tsx';
import styles from './vault.module.css';

interface KeyDialogProps {
  readonly title: string;
  readonly submitLabel: string;
  readonly onClose: () => void;
  /** Gets one's own passphrase. What it rejects with is shown, and the dialog stays; it stays open until it ends. */
  readonly onSubmit: (ownPassphrase: string) => Promise<unknown>;
  /** Something in the fields is missing; each says so itself. */
  readonly isIncomplete?: boolean;
  readonly onTry?: () => void;
  readonly isDangerous?: boolean;
  readonly children: ReactNode;
}

/** For what decides who opens the vault: nobody does it at a laptop that was left unlocked. */
export function KeyDialog({
  title,
  submitLabel,
  onClose,
  onSubmit,
  isIncomplete = false,
  onTry,
  isDangerous = false,
  children,
}: KeyDialogProps) {
  const { t } = useTranslation('vault');
  const errorText = useErrorText();
  const [ownPassphrase, setOwnPassphrase] = useState('');
  const [isRunning, setIsRunning] = useState(false);
  const [isSubmitted, setIsSubmitted] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const isOwnWrong = isAppError(failure, 'vault/wrong-passphrase');

  async function submit(): Promise<void> {
    onTry?.();
    setIsSubmitted(true);
    if (isIncomplete || ownPassphrase === '' || isRunning) return;
    setIsRunning(true);
    setFailure(null);
    try {
      await onSubmit(ownPassphrase);
    } catch (error) {
      setFailure(error instanceof Error ? error : null);
      if (!isCorrectable(error)) {
        setOwnPassphrase('');
        setIsSubmitted(false);
      }
    } finally {
      setIsRunning(false);
    }
  }

  return (
    <Dialog
      title={title}
      isOpen
      isAlert
      // What was asked of core cannot be taken back, and nobody should think that it was.
      onClose={() => {
        if (!isRunning) onClose();
      }}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button isDisabled={isRunning} onPress={onClose}>
            {t('people.cancel')}
          </Button>
          <Button variant={isDangerous ? 'danger' : 'primary'} type="submit" isPending={isRunning}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <div className={styles.dialogFields}>
        {failure !== null && !isOwnWrong && (
          <div role="alert">
            <Note tone="danger">{errorText(failure)}</Note>
          </div>
        )}
        {children}
        <PassphraseInput
          label={t('people.ownPassphrase')}
          value={ownPassphrase}
          onChange={setOwnPassphrase}
          error={
            isOwnWrong
              ? errorText(failure)
              : isSubmitted && ownPassphrase === ''
                ? t('people.ownPassphraseMissing')
                : undefined
          }
        />
      </div>
    </Dialog>
  );
}

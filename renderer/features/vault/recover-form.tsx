import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenPlace } from '#shared/desktop/desktop-operations.ts';
import { recoveryTextsOf } from '#shared/vault/recovery-groups.ts';
import type { VaultUser } from '#shared/vault/user-operations.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { UserText } from '../../components/user-text.tsx';
import { isCorrectable } from './is-correctable.ts';
import { LetInForm } from './let-in-form.tsx';
import { RecoveryKeyField } from './recovery-key-field.tsx';
import { StepTitle } from './step-title.tsx';
import { useLeaveWhenIdle } from './use-leave-when-idle.ts';
import { WayOn } from './way-on.tsx';
import styles from './vault.module.css';

interface RecoverFormProps {
  readonly place: ChosenPlace;
  readonly onOpen: () => void;
  readonly onBack: () => void;
  readonly onCopyIn: () => void;
  readonly onRestore: () => void;
}

/** In with the paper: first the key, then who one is and a new passphrase. */
export function RecoverForm({ place, onOpen, onBack, onCopyIn, onRestore }: RecoverFormProps) {
  const { t } = useTranslation('vault');
  const errorText = useErrorText();
  const look = useCommand(useApi().vault.recoverableUsers);
  const [typed, setTyped] = useState('');
  const [users, setUsers] = useState<readonly VaultUser[] | null>(null);
  const [isSubmitted, setIsSubmitted] = useState(false);
  const recoveryTexts = recoveryTextsOf(typed);
  useLeaveWhenIdle(onBack, users === null && !look.isRunning);

  async function submit(): Promise<void> {
    setIsSubmitted(true);
    if (recoveryTexts.length === 0 || look.isRunning) return;
    try {
      setUsers(await look.run({ folder: place.ticket, recoveryTexts }));
    } catch (error) {
      // It stands in `look.error`.
      if (isCorrectable(error)) return;
      setTyped('');
      setIsSubmitted(false);
    }
  }

  const title = t('recover.title');
  if (users !== null) {
    return <LetInForm {...{ title, place, recoveryTexts, users, onOpen, onBack }} />;
  }
  return (
    <form
      className={styles.card}
      autoComplete="off"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div>
        <StepTitle>{title}</StepTitle>
        <p className={styles.meta}>
          <UserText>{place.label}</UserText>
        </p>
      </div>
      {look.error !== null && (
        <div role="alert">
          <Note tone="danger">{errorText(look.error)}</Note>
        </div>
      )}
      <WayOn failure={look.error} onCopyIn={onCopyIn} onRestore={onRestore} />
      <RecoveryKeyField value={typed} onChange={setTyped} isSubmitted={isSubmitted} autoFocus />
      <Button type="submit" variant="primary" isFullWidth isPending={look.isRunning}>
        {t('recover.next')}
      </Button>
      <Button variant="quiet" onPress={onBack}>
        {t('create.back')}
      </Button>
    </form>
  );
}

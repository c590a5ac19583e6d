import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenPlace } from '#shared/desktop/desktop-operations.ts';
import type { UserId } from '#shared/ids/ids.ts';
import type { VaultUser } from '#shared/vault/user-operations.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { Note } from '../../components/note.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { UserText } from '../../components/user-text.tsx';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { useLeaveWhenIdle } from './use-leave-when-idle.ts';
import { useNewPassphrase } from './use-new-passphrase.ts';
import styles from './vault.module.css';

interface LetInFormProps {
  readonly title: string;
  readonly place: ChosenPlace;
  readonly recoveryTexts: readonly string[];
  /** Whom the key can let in. */
  readonly users: readonly VaultUser[];
  readonly onOpen: () => void;
  readonly onBack: () => void;
  /** What is said before the questions. */
  readonly children?: ReactNode;
}

/** The recovery key is right: who one is and a new passphrase, and the vault is open. */
export function LetInForm(props: LetInFormProps) {
  const { title, place, recoveryTexts, users, onOpen, onBack, children } = props;
  const { t } = useTranslation('vault');
  const errorText = useErrorText();
  const whoId = useId();
  const recover = useCommand(useApi().vault.recover);
  const [userId, setUserId] = useState<UserId | null>(users.length === 1 ? (users[0]?.id ?? null) : null);
  const passphrase = useNewPassphrase('twice');
  const [isSubmitted, setIsSubmitted] = useState(false);
  useLeaveWhenIdle(onBack, !recover.isRunning);

  async function submit(): Promise<void> {
    setIsSubmitted(true);
    if (userId === null || !passphrase.isUsable || recover.isRunning) return;
    const texts = [...recoveryTexts];
    await recover.run({
      folder: place.ticket,
      recoveryTexts: texts,
      userId,
      passphrase: passphrase.value,
    });
    onOpen();
  }

  return (
    <form
      className={styles.card}
      autoComplete="off"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        // What went wrong stands in `recover.error`.
        submit().catch(() => undefined);
      }}
    >
      <div>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.meta}>
          <UserText>{place.label}</UserText>
        </p>
      </div>
      {children}
      {recover.error !== null && (
        <div role="alert">
          <Note tone="danger">{errorText(recover.error)}</Note>
        </div>
      )}
      <div>
        <span id={whoId} className={styles.label}>
          {t('recover.who')}
        </span>
        <RadioGroup
          aria-labelledby={whoId}
          options={users.map((user) => ({
            id: user.id,
            label: <UserText>{user.displayName}</UserText>,
            description: t(`people.roles.${user.role}`),
          }))}
          value={userId}
          onChange={setUserId}
        />
        {isSubmitted && userId === null && <ErrorLine role="alert">{t('recover.whoMissing')}</ErrorLine>}
      </div>
      <NewPassphraseFields
        entry={passphrase}
        label={t('people.newPassphrase')}
        againLabel={t('people.newPassphraseAgain')}
        isSubmitted={isSubmitted}
      />
      <Button type="submit" variant="primary" isFullWidth isPending={recover.isRunning}>
        {t('recover.submit')}
      </Button>
      <Button variant="quiet" isDisabled={recover.isRunning} onPress={onBack}>
        {t('create.back')}
      </Button>
    </form>
  );
}

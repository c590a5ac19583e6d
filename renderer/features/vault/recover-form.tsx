import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileTicket, UserId } from '#shared/ids/ids.ts';
import type { VaultUser } from '#shared/vault/user-operations.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { UserText } from '../../components/user-text.tsx';
import { Field } from '../../forms/field.tsx';
import { NewPassphraseField } from './new-passphrase-field.tsx';
import { PassphraseInput } from './passphrase-input.tsx';
import { usePassphraseStrength } from './use-passphrase-strength.ts';
import styles from './vault.module.css';

interface RecoverFormProps {
  readonly place: { readonly ticket: FileTicket; readonly label: string };
  readonly onOpen: () => void;
  readonly onBack: () => void;
}

/** In with the paper: first the key, then who one is and a new passphrase. */
export function RecoverForm({ place, onOpen, onBack }: RecoverFormProps) {
  const { t } = useTranslation('vault');
  const api = useApi();
  const errorText = useErrorText();
  const look = useCommand(api.vault.recoverableUsers);
  const recover = useCommand(api.vault.recover);
  const [text, setText] = useState('');
  const [users, setUsers] = useState<readonly VaultUser[]>([]);
  const [userId, setUserId] = useState<UserId | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isSubmitted, setIsSubmitted] = useState(false);
  const strength = usePassphraseStrength(passphrase);
  const isWeak = strength === 'too-short' || strength === 'weak';
  const isRepeatWrong = repeated !== passphrase;
  const recoveryTexts = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const hasLooked = users.length > 0;

  async function submit(): Promise<void> {
    setIsSubmitted(true);
    if (recoveryTexts.length === 0) return;
    if (!hasLooked) {
      const found = await look.run({ folder: place.ticket, recoveryTexts });
      setUsers(found);
      setUserId(found.length === 1 ? (found[0]?.id ?? null) : null);
      setIsSubmitted(false);
      return;
    }
    if (userId === null || isWeak || isRepeatWrong) return;
    await recover.run({ folder: place.ticket, recoveryTexts, userId, passphrase });
    onOpen();
  }

  const failure = recover.error ?? look.error;
  return (
    <form
      className={styles.card}
      autoComplete="off"
      aria-label={t('recover.title')}
      onSubmit={(event) => {
        event.preventDefault();
        // What went wrong stands in `look.error` and `recover.error`.
        submit().catch(() => undefined);
      }}
    >
      <h1 className={styles.title}>{t('recover.title')}</h1>
      <p className={styles.meta}>
        <UserText>{place.label}</UserText>
      </p>
      {failure !== null && (
        <div role="alert">
          <Note tone="danger">{errorText(failure)}</Note>
        </div>
      )}
      {hasLooked ? (
        <>
          <RadioGroup
            aria-label={t('recover.who')}
            options={users.map((user) => ({
              id: user.id,
              label: <UserText>{user.displayName}</UserText>,
              description: t(`people.roles.${user.role}`),
            }))}
            value={userId}
            onChange={setUserId}
          />
          {isSubmitted && userId === null && (
            <p role="alert" className={styles.error}>
              {t('recover.whoMissing')}
            </p>
          )}
          <NewPassphraseField
            label={t('people.newPassphrase')}
            value={passphrase}
            onChange={setPassphrase}
            strength={strength}
            isSubmitted={isSubmitted}
          />
          <PassphraseInput
            label={t('people.newPassphraseAgain')}
            value={repeated}
            onChange={setRepeated}
            error={isSubmitted && isRepeatWrong ? t('create.repeatWrong') : undefined}
          />
        </>
      ) : (
        <Field
          label={t('recovery.key')}
          help={t('recover.keyHelp')}
          error={isSubmitted && recoveryTexts.length === 0 ? t('recover.keyMissing') : undefined}
        >
          {(control) => <TextArea {...control} autoFocus value={text} onChange={setText} />}
        </Field>
      )}
      <Button type="submit" variant="primary" isFullWidth isPending={look.isRunning || recover.isRunning}>
        {hasLooked ? t('recover.submit') : t('recover.next')}
      </Button>
      <Button variant="quiet" onPress={onBack}>
        {t('create.back')}
      </Button>
    </form>
  );
}

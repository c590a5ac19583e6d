import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileTicket } from '#shared/ids/ids.ts';
import { MAX_DISPLAY_NAME_CHARACTERS } from '#shared/vault/passphrase.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { Note } from '../../components/note.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { UserText } from '../../components/user-text.tsx';
import { NewPassphraseField } from './new-passphrase-field.tsx';
import { PassphraseInput } from './passphrase-input.tsx';
import { usePassphraseStrength } from './use-passphrase-strength.ts';
import styles from './vault.module.css';

interface CreateVaultFormProps {
  readonly onOpen: () => void;
  readonly onBack: () => void;
}

export function CreateVaultForm({ onOpen, onBack }: CreateVaultFormProps) {
  const { t } = useTranslation('vault');
  const api = useApi();
  const errorText = useErrorText();
  const choosePlace = useCommand(api.desktop.choosePlace);
  const create = useCommand(api.vault.create);
  const nameId = useId();
  const [place, setPlace] = useState<{ readonly ticket: FileTicket; readonly label: string } | null>(null);
  const [displayName, setDisplayName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isSubmitted, setIsSubmitted] = useState(false);

  const isNameMissing = displayName.trim() === '';
  const strength = usePassphraseStrength(passphrase);
  const isWeak = strength === 'too-short' || strength === 'weak';
  const isRepeatWrong = repeated !== passphrase;

  async function choose(): Promise<void> {
    const chosen = await choosePlace.run({ purpose: 'new-vault' });
    if (chosen !== null) setPlace(chosen);
  }

  async function submit(): Promise<void> {
    setIsSubmitted(true);
    if (place === null || isNameMissing || isWeak || isRepeatWrong || create.isRunning) return;
    await create.run({ folder: place.ticket, passphrase, displayName: displayName.trim() });
    onOpen();
  }

  const failure = create.error ?? choosePlace.error;
  return (
    <form
      className={styles.card}
      autoComplete="off"
      aria-labelledby={`${nameId}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        // What went wrong stands in `create.error`.
        submit().catch(() => undefined);
      }}
    >
      <h1 id={`${nameId}-title`} className={styles.title}>
        {t('create.title')}
      </h1>
      {failure !== null && (
        <div role="alert">
          <Note tone="danger">{errorText(failure)}</Note>
        </div>
      )}
      <div>
        <span className={styles.label}>{t('create.place')}</span>
        <div className={styles.place}>
          {place !== null && <UserText>{place.label}</UserText>}
          <Button onPress={() => void choose().catch(() => undefined)}>
            {place === null ? t('create.choosePlace') : t('create.changePlace')}
          </Button>
        </div>
        <p className={styles.help}>{t('create.placeHelp')}</p>
        {isSubmitted && place === null && <ErrorLine role="alert">{t('create.placeMissing')}</ErrorLine>}
      </div>
      <div>
        <label htmlFor={nameId} className={styles.label}>
          {t('create.displayName')}
        </label>
        <TextInput
          id={nameId}
          value={displayName}
          maxLength={MAX_DISPLAY_NAME_CHARACTERS}
          onChange={setDisplayName}
          isInvalid={isSubmitted && isNameMissing}
          aria-describedby={`${nameId}-help`}
        />
        <div id={`${nameId}-help`}>
          <p className={styles.help}>{t('create.displayNameHelp')}</p>
          {isSubmitted && isNameMissing && (
            <ErrorLine role="alert">{t('create.displayNameMissing')}</ErrorLine>
          )}
        </div>
      </div>
      <NewPassphraseField
        label={t('create.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        strength={strength}
        isSubmitted={isSubmitted}
      />
      <PassphraseInput
        label={t('create.repeat')}
        value={repeated}
        onChange={setRepeated}
        error={isSubmitted && isRepeatWrong ? t('create.repeatWrong') : undefined}
      />
      <Button type="submit" variant="primary" isFullWidth isPending={create.isRunning}>
        {create.isRunning ? t('create.submitting') : t('create.submit')}
      </Button>
      <Button variant="quiet" onPress={onBack}>
        {t('create.back')}
      </Button>
    </form>
  );
}

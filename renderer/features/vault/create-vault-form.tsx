import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenPlace } from '#shared/desktop/desktop-operations.ts';
import { MAX_DISPLAY_NAME_CHARACTERS } from '#shared/vault/passphrase.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { Note } from '../../components/note.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { PlaceField } from './place-field.tsx';
import { useLeaveWhenIdle } from './use-leave-when-idle.ts';
import { useNewPassphrase } from './use-new-passphrase.ts';
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
  const [place, setPlace] = useState<ChosenPlace | null>(null);
  const [displayName, setDisplayName] = useState('');
  const passphrase = useNewPassphrase('twice');
  const [isSubmitted, setIsSubmitted] = useState(false);

  useLeaveWhenIdle(onBack, !create.isRunning);

  const isNameMissing = displayName.trim() === '';

  async function choose(): Promise<void> {
    const chosen = await choosePlace.run({ purpose: 'new-vault' });
    if (chosen !== null) setPlace(chosen);
  }

  async function submit(): Promise<void> {
    setIsSubmitted(true);
    if (place === null || isNameMissing || !passphrase.isUsable || create.isRunning) return;
    await create.run({
      folder: place.ticket,
      passphrase: passphrase.value,
      displayName: displayName.trim(),
    });
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
      <PlaceField
        label={t('create.place')}
        help={t('create.placeHelp')}
        place={place}
        choose={t('create.choosePlace')}
        change={t('create.changePlace')}
        missing={isSubmitted ? t('create.placeMissing') : undefined}
        onChoose={choose}
      />
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
      <NewPassphraseFields
        entry={passphrase}
        label={t('create.passphrase')}
        againLabel={t('create.repeat')}
        isSubmitted={isSubmitted}
      />
      <Button type="submit" variant="primary" isFullWidth isPending={create.isRunning}>
        {create.isRunning ? t('create.submitting') : t('create.submit')}
      </Button>
      <Button variant="quiet" isDisabled={create.isRunning} onPress={onBack}>
        {t('create.back')}
      </Button>
    </form>
  );
}

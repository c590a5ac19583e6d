import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countedRecords } from '#shared/i18n/counted-records.ts';
import type { ChosenPlace } from '#shared/desktop/desktop-operations.ts';
import type { ListedBackup, RestoreCredential } from '#shared/backup/restore-operations.ts';
import { recoveryTextsOf } from '#shared/vault/recovery-groups.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { JobReport } from '../../components/job-report.tsx';
import { UserText } from '../../components/user-text.tsx';
import { BackupChoice } from './backup-choice.tsx';
import { LetInForm } from './let-in-form.tsx';
import { PassphraseInput } from './passphrase-input.tsx';
import { PlaceField } from './place-field.tsx';
import { RecoveryKeyField } from './recovery-key-field.tsx';
import { StepTitle } from './step-title.tsx';
import { useForgetSecret } from './use-forget-secret.ts';
import { useLeaveWhenIdle } from './use-leave-when-idle.ts';
import { useVaultNames } from './use-vault-names.ts';
import styles from './vault.module.css';

interface RestoreFormProps {
  /** The vault in whose place the restored one is wanted, when it did not open. */
  readonly damaged: ChosenPlace | null;
  /** Restored, and to be unlocked. */
  readonly onRestored: (place: ChosenPlace) => void;
  /** Restored with the recovery key, and somebody was let in. */
  readonly onOpen: () => void;
  readonly onBack: () => void;
}

/** What a restore that runs was started with; the fields may say something else by its end. */
interface StartedRestore {
  readonly place: ChosenPlace;
  readonly recoveryTexts: readonly string[];
}

const credentialKinds = ['passphrase', 'recovery'] as const satisfies readonly RestoreCredential['kind'][];

/** From the backup to a vault that can be worked in, in the order in which a person thinks of it. */
export function RestoreForm({ damaged, onRestored, onOpen, onBack }: RestoreFormProps) {
  const { t, i18n } = useTranslation('vault');
  const api = useApi();
  const errorText = useErrorText();
  const id = useId();
  const choosePlace = useCommand(api.desktop.choosePlace);
  const find = useCommand(api.vault.findBackups);
  const restore = useJob(api.vault.restore);
  const vaultNames = useVaultNames();
  const [source, setSource] = useState<ChosenPlace | null>(null);
  const [backups, setBackups] = useState<readonly ListedBackup[]>([]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [place, setPlace] = useState<ChosenPlace | null>(null);
  const [kind, setKind] = useState<RestoreCredential['kind']>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [typedKey, setTypedKey] = useState('');
  const [isSubmitted, setIsSubmitted] = useState(false);
  const [started, setStarted] = useState<StartedRestore | null>(null);
  const recoveryTexts = recoveryTextsOf(typedKey);
  const { state } = restore;
  useLeaveWhenIdle(onBack, state.name !== 'running' && state.name !== 'done');
  useForgetSecret(state, () => {
    setPassphrase('');
    setTypedKey('');
    setIsSubmitted(false);
    // Only who was restored with it is let in with the same key.
    if (state.name !== 'done') setStarted(null);
  });

  async function chooseSource(): Promise<void> {
    const chosen = await choosePlace.run({ purpose: 'open-backup' });
    if (chosen === null) return;
    setSource(null);
    restore.reset();
    const found = await find.run({ folder: chosen.ticket });
    const names = await vaultNames.load(damaged);
    const isWanted = ({ vaultMark }: ListedBackup) =>
      damaged !== null && vaultMark !== null && names.get(vaultMark) === damaged.label;
    setSource(chosen);
    setBackups(found.backups);
    setChosenId((found.backups.find(isWanted) ?? found.backups[0])?.id ?? null);
  }

  async function chooseTarget(): Promise<void> {
    const chosen = await choosePlace.run({ purpose: 'new-vault' });
    if (chosen !== null) setPlace(chosen);
  }

  function submit(): void {
    setIsSubmitted(true);
    const isMissing = kind === 'passphrase' ? passphrase === '' : recoveryTexts.length === 0;
    if (source === null || chosenId === null || place === null || isMissing) return;
    setStarted({ place, recoveryTexts: kind === 'recovery' ? recoveryTexts : [] });
    restore.start({
      source: source.ticket,
      target: place.ticket,
      backup: chosenId,
      credential: kind === 'passphrase' ? { kind, passphrase } : { kind, recoveryTexts },
    });
  }

  if (state.name === 'done' && started !== null) {
    const { place: made, recoveryTexts: usedTexts } = started;
    const { name, users, sequence } = state.result;
    const found = { sequence, records: countedRecords(i18n, state.result.counts) };
    const title = t('restore.done', { name });
    if (users.length > 0) {
      return (
        <LetInForm
          {...{ title, users, onOpen }}
          place={made}
          recoveryTexts={usedTexts}
          onBack={() => onRestored(made)}
        >
          <p role="status">{t('restore.doneWithKey', found)}</p>
        </LetInForm>
      );
    }
    return (
      <section className={styles.card}>
        <StepTitle>{title}</StepTitle>
        <p role="status">{t('restore.doneText', found)}</p>
        <Button variant="primary" isFullWidth autoFocus onPress={() => onRestored(made)}>
          {t('restore.unlock')}
        </Button>
      </section>
    );
  }

  const report = (
    <JobReport
      state={state}
      label={t(
        `restore.phase.${(state.name === 'running' ? state.progress?.phase : undefined) ?? 'copying'}`,
      )}
      cancelled={t('restore.cancelled')}
      onCancel={restore.cancel}
    />
  );
  // An hour may pass, with nobody there: no key and no passphrase stays on the screen.
  if (state.name === 'running') {
    return (
      <section className={styles.card} aria-labelledby={`${id}-title`}>
        <StepTitle id={`${id}-title`}>{t('restore.title')}</StepTitle>
        {report}
      </section>
    );
  }

  const choiceError = find.error ?? choosePlace.error;
  // The button that had the focus is gone, and the secret is what is asked for again.
  const isBack = state.name !== 'idle';
  return (
    <form
      className={styles.card}
      autoComplete="off"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div>
        <StepTitle id={`${id}-title`}>{t('restore.title')}</StepTitle>
        {damaged !== null && (
          <p className={styles.meta}>
            <UserText>{damaged.label}</UserText>
          </p>
        )}
      </div>
      {damaged === null ? <p>{t('restore.text')}</p> : <Note tone="info">{t('restore.damagedStays')}</Note>}
      {choiceError !== null && (
        <div role="alert">
          <Note tone="danger">{errorText(choiceError)}</Note>
        </div>
      )}
      <PlaceField
        label={t('restore.source')}
        help={t('restore.sourceHelp')}
        place={source}
        choose={t('restore.chooseSource')}
        change={t('restore.change')}
        missing={isSubmitted ? t('restore.sourceMissing') : undefined}
        isPending={find.isRunning}
        onChoose={chooseSource}
      />
      {source !== null && (
        <BackupChoice {...{ backups, chosenId }} names={vaultNames.names} onChoose={setChosenId} />
      )}
      <PlaceField
        label={t('restore.place')}
        help={t('restore.placeHelp')}
        place={place}
        choose={t('restore.choosePlace')}
        change={t('restore.change')}
        missing={isSubmitted ? t('restore.placeMissing') : undefined}
        onChoose={chooseTarget}
      />
      <div>
        <span id={`${id}-with`} className={styles.label}>
          {t('restore.with')}
        </span>
        <RadioGroup
          layout="segmented"
          aria-labelledby={`${id}-with`}
          options={credentialKinds.map((each) => ({ id: each, label: t(`restore.withKind.${each}`) }))}
          value={kind}
          onChange={setKind}
        />
      </div>
      {kind === 'passphrase' ? (
        <PassphraseInput
          label={t('restore.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          autoFocus={isBack}
          error={isSubmitted && passphrase === '' ? t('restore.passphraseMissing') : undefined}
          help={<p className={styles.help}>{t('restore.passphraseHelp')}</p>}
        />
      ) : (
        <RecoveryKeyField
          value={typedKey}
          onChange={setTypedKey}
          isSubmitted={isSubmitted}
          autoFocus={isBack}
        />
      )}
      {report}
      <Button type="submit" variant="primary" isFullWidth>
        {t('restore.submit')}
      </Button>
      <Button variant="quiet" onPress={onBack}>
        {t('restore.back')}
      </Button>
    </form>
  );
}

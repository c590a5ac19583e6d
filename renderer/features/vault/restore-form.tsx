import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundBackup } from '#shared/backup/restore-operations.ts';
import type { FileTicket } from '#shared/ids/ids.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTask } from '../../api/use-task.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { Progress } from '../../components/progress.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { exactTimeText } from '../../components/relative-time-text.ts';
import { UserText } from '../../components/user-text.tsx';
import { PassphraseInput } from './passphrase-input.tsx';
import styles from './vault.module.css';

export interface ChosenPlace {
  readonly ticket: FileTicket;
  readonly label: string;
}

interface RestoreFormProps {
  readonly onRestored: (place: ChosenPlace) => void;
  readonly onBack: () => void;
}

/** More than these are a matter for the command line. */
const SHOWN_BACKUPS = 8;

/** From the backup to a vault that can be unlocked, in the order in which a person thinks of it. */
export function RestoreForm({ onRestored, onBack }: RestoreFormProps) {
  const { t, i18n } = useTranslation('vault');
  const api = useApi();
  const errorText = useErrorText();
  const titleId = useId();
  const choosePlace = useCommand(api.desktop.choosePlace);
  const find = useCommand(api.vault.findBackups);
  const restore = useTask(api.vault.restore);
  const [source, setSource] = useState<ChosenPlace | null>(null);
  const [backups, setBackups] = useState<readonly FoundBackup[]>([]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [place, setPlace] = useState<ChosenPlace | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [isSubmitted, setIsSubmitted] = useState(false);

  async function chooseSource(): Promise<void> {
    const chosen = await choosePlace.run({ purpose: 'open-backup' });
    if (chosen === null) return;
    setSource(null);
    const found = await find.run({ folder: chosen.ticket });
    setSource(chosen);
    setBackups(found.backups.slice(0, SHOWN_BACKUPS));
    setChosenId(found.backups[0]?.id ?? null);
  }

  async function chooseTarget(): Promise<void> {
    const chosen = await choosePlace.run({ purpose: 'new-vault' });
    if (chosen !== null) setPlace(chosen);
  }

  function submit(): void {
    setIsSubmitted(true);
    if (source === null || chosenId === null || place === null || passphrase === '') return;
    restore.start({ source: source.ticket, target: place.ticket, backup: chosenId, passphrase });
  }

  const { state } = restore;
  if (state.name === 'done' && place !== null) {
    const { name, sequence, cases, people, incidents } = state.result;
    return (
      <section className={styles.card}>
        <h1 className={styles.title}>{t('restore.done', { name })}</h1>
        <p role="status">{t('restore.doneText', { sequence, cases, people, incidents })}</p>
        <Button variant="primary" isFullWidth autoFocus onPress={() => onRestored(place)}>
          {t('restore.unlock')}
        </Button>
      </section>
    );
  }

  const failure = state.name === 'failed' ? state.error : (find.error ?? choosePlace.error);
  return (
    <form
      className={styles.card}
      autoComplete="off"
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h1 id={titleId} className={styles.title}>
        {t('restore.title')}
      </h1>
      <p>{t('restore.text')}</p>
      {failure !== null && (
        <div role="alert">
          <Note tone="danger">{errorText(failure)}</Note>
        </div>
      )}
      <div>
        <span className={styles.label}>{t('restore.source')}</span>
        <div className={styles.place}>
          {source !== null && <UserText>{source.label}</UserText>}
          <Button isPending={find.isRunning} onPress={() => void chooseSource().catch(() => undefined)}>
            {source === null ? t('restore.chooseSource') : t('restore.change')}
          </Button>
        </div>
        {isSubmitted && source === null && (
          <p role="alert" className={`${styles.help} ${styles.error}`}>
            {t('restore.sourceMissing')}
          </p>
        )}
        <p className={styles.help}>{t('restore.sourceHelp')}</p>
      </div>
      {source !== null && (
        <RadioGroup
          aria-label={t('restore.which')}
          options={backups.map(({ id, sequence, at, attachments }, index) => ({
            id,
            label: t('restore.backup', { sequence, when: exactTimeText(at, i18n.language) }),
            description: `${index === 0 ? `${t('restore.newest')} · ` : ''}${t('restore.attachments', { count: attachments })}`,
          }))}
          value={chosenId}
          onChange={setChosenId}
        />
      )}
      <div>
        <span className={styles.label}>{t('restore.place')}</span>
        <div className={styles.place}>
          {place !== null && <UserText>{place.label}</UserText>}
          <Button onPress={() => void chooseTarget().catch(() => undefined)}>
            {place === null ? t('restore.choosePlace') : t('restore.change')}
          </Button>
        </div>
        {isSubmitted && place === null && (
          <p role="alert" className={`${styles.help} ${styles.error}`}>
            {t('restore.placeMissing')}
          </p>
        )}
        <p className={styles.help}>{t('restore.placeHelp')}</p>
      </div>
      <PassphraseInput
        label={t('restore.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        help={<p className={styles.help}>{t('restore.passphraseHelp')}</p>}
      />
      {state.name === 'running' ? (
        <Progress
          label={t(`restore.phase.${state.progress?.phase ?? 'copying'}`)}
          done={state.progress?.done ?? 0}
          total={state.progress?.total ?? 0}
          onCancel={restore.cancel}
        />
      ) : (
        <>
          <Button type="submit" variant="primary" isFullWidth>
            {t('restore.submit')}
          </Button>
          <Button variant="quiet" onPress={onBack}>
            {t('restore.back')}
          </Button>
        </>
      )}
    </form>
  );
}

import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isAppError } from '#shared/errors/app-error.ts';
import type { ChosenPlace } from '#shared/desktop/desktop-operations.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../components/button.tsx';
import { ErrorLine } from '../../components/error-line.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Note } from '../../components/note.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { relativeTimeText } from '../../components/relative-time-text.ts';
import { UserText } from '../../components/user-text.tsx';
import { PassphraseInput } from './passphrase-input.tsx';
import { useUnlockDelay } from './use-unlock-delay.ts';
import { WayOn } from './way-on.tsx';
import styles from './vault.module.css';

interface UnlockFormProps {
  readonly onOpen: () => void;
  readonly onCreate: () => void;
  readonly onTraining: () => void;
  readonly onRecover: (place: VaultPlace) => void;
  /** With the vault that did not open, if that is why. */
  readonly onRestore: (damaged: ChosenPlace | null) => void;
  readonly onCopyIn: (place: VaultPlace) => void;
  /** A vault that was just restored or copied: it stands first. */
  readonly made: ChosenPlace | null;
}

interface VaultPlace extends ChosenPlace {
  readonly lastOpenedAt: string | null;
}

/** What is wrong with what was typed, and not with the vault. */
const typedErrors = ['vault/wrong-passphrase', 'vault/wait'] as const;

export function UnlockForm({
  onOpen,
  onCreate,
  onTraining,
  onRecover,
  onRestore,
  onCopyIn,
  made,
}: UnlockFormProps) {
  const { t } = useTranslation('vault');
  const api = useApi();
  const errorText = useErrorText();
  const known = useQuery(api.vault.knownPlaces, undefined);
  const unlock = useCommand(api.vault.unlock);
  const choosePlace = useCommand(api.desktop.choosePlace);
  const forgetPlace = useCommand(api.vault.forgetPlace);
  const delay = useUnlockDelay();
  const inputRef = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<VaultPlace | null>(
    made === null ? null : { ...made, lastOpenedAt: null },
  );
  const [selectedTicket, setSelectedTicket] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');

  const places: readonly VaultPlace[] = [...(chosen === null ? [] : [chosen]), ...(known.data?.vaults ?? [])];
  const selected = places.find(({ ticket }) => ticket === selectedTicket) ?? places[0];
  const isWaiting = delay.waitSeconds > 0;

  async function openOther(): Promise<void> {
    const place = await choosePlace.run({ purpose: 'open-vault' });
    if (place === null) return;
    setChosen({ ...place, lastOpenedAt: null });
    setSelectedTicket(place.ticket);
    unlock.reset();
    requestAnimationFrame(() => inputRef.current?.focus());
  }

  function startOpenOther(): void {
    // What went wrong stands in `choosePlace.error`.
    openOther().catch(() => undefined);
  }

  async function submit(): Promise<void> {
    if (selected === undefined || isWaiting || unlock.isRunning) return;
    if (passphrase === '') {
      inputRef.current?.focus();
      return;
    }
    try {
      await unlock.run({ folder: selected.ticket, passphrase });
      onOpen();
    } catch (error) {
      if (isAppError(error)) delay.takeFrom(error);
      inputRef.current?.select();
    }
  }

  if (known.isError) return <ErrorState error={known.error} onRetry={() => void known.refetch()} />;
  if (known.data === undefined) return null;

  const failure = unlock.error ?? choosePlace.error;
  const isTypedWrong = isAppError(failure, ...typedErrors);
  return (
    <>
      {selected === undefined ? (
        <section className={styles.card}>
          <h1 className={styles.title}>{t('unlock.title')}</h1>
          <p>{t('unlock.none')}</p>
          {failure !== null && <ErrorLine role="alert">{errorText(failure)}</ErrorLine>}
          <Button variant="primary" isFullWidth autoFocus onPress={startOpenOther}>
            {t('unlock.open')}
          </Button>
        </section>
      ) : (
        <form
          className={styles.card}
          autoComplete="off"
          aria-label={t('unlock.title')}
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <VisuallyHidden elementType="h1">{t('unlock.title')}</VisuallyHidden>
          {places.length === 1 ? (
            <div className={styles.vault}>
              <VaultName place={selected} />
              {selected !== chosen && (
                <IconButton
                  icon={X}
                  label={t('unlock.forget')}
                  onPress={() => void forgetPlace.run({ ticket: selected.ticket })}
                />
              )}
            </div>
          ) : (
            <RadioGroup
              aria-label={t('unlock.choose')}
              options={places.map((place) => ({ id: place.ticket, label: <VaultName place={place} /> }))}
              value={selected.ticket}
              onChange={(ticket) => {
                setSelectedTicket(ticket);
                unlock.reset();
              }}
            />
          )}
          {failure !== null && !isTypedWrong && (
            <div role="alert">
              <Note tone="danger">{errorText(failure)}</Note>
            </div>
          )}
          <WayOn
            failure={failure}
            onCopyIn={() => onCopyIn(selected)}
            onRestore={() => onRestore(selected)}
          />
          <PassphraseInput
            ref={inputRef}
            label={t('unlock.passphrase')}
            value={passphrase}
            onChange={setPassphrase}
            autoFocus
            error={isTypedWrong ? errorText(failure) : undefined}
            help={
              isWaiting && (
                <p role="status" className={styles.help}>
                  {t('unlock.wait', { count: delay.waitSeconds })}
                </p>
              )
            }
          />
          <Button
            type="submit"
            variant="primary"
            isFullWidth
            isPending={unlock.isRunning}
            isDisabled={isWaiting}
          >
            {unlock.isRunning ? t('unlock.submitting') : t('unlock.submit')}
          </Button>
          <div className={styles.forgotten}>
            <span>{t('unlock.forgotten')}</span>
            <Button variant="quiet" onPress={() => onRecover(selected)}>
              {t('recover.title')}
            </Button>
          </div>
        </form>
      )}
      <div className={styles.others}>
        {selected !== undefined && (
          <Button variant="quiet" onPress={startOpenOther}>
            {t('unlock.another')}
          </Button>
        )}
        <Button variant="quiet" onPress={onCreate}>
          {t('unlock.create')}
        </Button>
        <Button variant="quiet" onPress={onTraining}>
          {t('unlock.training')}
        </Button>
        <Button variant="quiet" onPress={() => onRestore(null)}>
          {t('unlock.restore')}
        </Button>
      </div>
    </>
  );
}

function VaultName({ place }: { readonly place: VaultPlace }) {
  const { t, i18n } = useTranslation('vault');
  const [nowMs] = useState(() => Date.now());
  return (
    <div>
      <div className={styles.vaultName}>
        <UserText>{place.label}</UserText>
      </div>
      <div className={styles.meta}>
        {place.lastOpenedAt === null
          ? t('unlock.never')
          : t('unlock.lastOpened', { when: relativeTimeText(place.lastOpenedAt, nowMs, i18n.language) })}
      </div>
    </div>
  );
}

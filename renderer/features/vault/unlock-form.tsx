import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isAppError } from '#shared/errors/app-error.ts';
import { TOLD_SECONDS } from '#shared/vault/told-seconds.ts';
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
import { isCorrectable } from './is-correctable.ts';
import { PassphraseInput } from './passphrase-input.tsx';
import { useLeaveWhenIdle } from './use-leave-when-idle.ts';
import { useUnlockDelay } from './use-unlock-delay.ts';
import { VaultName, type VaultPlace } from './vault-name.tsx';
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

  const remembered: readonly VaultPlace[] = known.data?.vaults ?? [];
  const places = chosen === null ? remembered : withFirst(chosen, remembered);
  const selected = places.find(({ ticket }) => ticket === selectedTicket) ?? places[0];
  const isRemembered = remembered.some(({ ticket }) => ticket === selected?.ticket);
  const time = useQuery(
    api.vault.unlockTime,
    { folder: selected?.ticket ?? '' },
    { isEnabled: selected !== undefined },
  );
  const mostSeconds = time.data?.mostSeconds ?? 0;
  const isLong = mostSeconds > TOLD_SECONDS;
  const waitSeconds = selected === undefined ? 0 : delay.waitSecondsOf(selected.ticket);
  const isWaiting = waitSeconds > 0;
  // A second or more for each person in the vault. What opens then must be what is chosen here.
  const isHeld = unlock.isRunning;
  // One that is nearly right, or right and not sent, can be shown by whoever comes by.
  useLeaveWhenIdle(() => setPassphrase(''), passphrase !== '' && !isHeld);

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

  async function forget({ ticket }: VaultPlace): Promise<void> {
    unlock.reset();
    await forgetPlace.run({ ticket });
    if (chosen?.ticket === ticket) setChosen(null);
    // No event tells of it: it concerns no vault that is open.
    await known.refetch();
    requestAnimationFrame(() => inputRef.current?.focus());
  }

  function startForget(place: VaultPlace): void {
    // What went wrong stands in `forgetPlace.error`.
    forget(place).catch(() => undefined);
  }

  async function submit(): Promise<void> {
    if (selected === undefined || isWaiting || unlock.isRunning) return;
    if (passphrase === '') {
      inputRef.current?.focus();
      return;
    }
    forgetPlace.reset();
    try {
      await unlock.run({ folder: selected.ticket, passphrase });
      onOpen();
    } catch (error) {
      if (isAppError(error)) delay.take(selected.ticket, error);
      if (isCorrectable(error)) inputRef.current?.select();
      else setPassphrase('');
    }
  }

  if (known.isError) return <ErrorState error={known.error} onRetry={() => void known.refetch()} />;
  if (known.data === undefined) return null;

  const isGivenUp = isAppError(unlock.error, 'ipc/cancelled');
  const failure = (isGivenUp ? null : unlock.error) ?? choosePlace.error ?? forgetPlace.error;
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
              {isRemembered && (
                <IconButton
                  icon={X}
                  label={t('unlock.forget')}
                  isDisabled={isHeld}
                  onPress={() => startForget(selected)}
                />
              )}
            </div>
          ) : (
            <div>
              <RadioGroup
                aria-label={t('unlock.choose')}
                options={places.map((place) => ({ id: place.ticket, label: <VaultName place={place} /> }))}
                value={selected.ticket}
                isDisabled={isHeld}
                onChange={(ticket) => {
                  setSelectedTicket(ticket);
                  unlock.reset();
                  forgetPlace.reset();
                }}
              />
              {isRemembered && (
                <div className={styles.forget}>
                  <Button variant="quiet" isDisabled={isHeld} onPress={() => startForget(selected)}>
                    {t('unlock.forget')}
                  </Button>
                </div>
              )}
            </div>
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
              isWaiting ? (
                <p role="status" className={styles.help}>
                  {t('unlock.wait', { count: waitSeconds })}
                </p>
              ) : (
                isLong && <p className={styles.help}>{t('unlock.longTime', { count: mostSeconds })}</p>
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
          {isLong && isHeld && (
            <Button isFullWidth onPress={unlock.cancel}>
              {t('unlock.giveUp')}
            </Button>
          )}
          <div className={styles.forgotten}>
            <span>{t('unlock.forgotten')}</span>
            <Button variant="quiet" isDisabled={isHeld} onPress={() => onRecover(selected)}>
              {t('recover.title')}
            </Button>
          </div>
        </form>
      )}
      <div className={styles.others}>
        {selected !== undefined && (
          <Button variant="quiet" isDisabled={isHeld} onPress={startOpenOther}>
            {t('unlock.another')}
          </Button>
        )}
        <Button variant="quiet" isDisabled={isHeld} onPress={onCreate}>
          {t('unlock.create')}
        </Button>
        <Button variant="quiet" isDisabled={isHeld} onPress={onTraining}>
          {t('unlock.training')}
        </Button>
        <Button variant="quiet" isDisabled={isHeld} onPress={() => onRestore(null)}>
          {t('unlock.restore')}
        </Button>
      </div>
    </>
  );
}

/** A place that is remembered is not listed twice; only there it is known when it was last opened. */
function withFirst(first: VaultPlace, remembered: readonly VaultPlace[]): readonly VaultPlace[] {
  const isFirst = ({ ticket }: VaultPlace) => ticket === first.ticket;
  return [remembered.find(isFirst) ?? first, ...remembered.filter((place) => !isFirst(place))];
}

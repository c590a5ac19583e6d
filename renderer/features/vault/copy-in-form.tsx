import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenPlace } from '#shared/desktop/desktop-operations.ts';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { JobReport } from '../../components/job-report.tsx';
import { UserText } from '../../components/user-text.tsx';
import { StepTitle } from './step-title.tsx';
import styles from './vault.module.css';

interface CopyInFormProps {
  /** The vault that may not be opened where it is. */
  readonly source: ChosenPlace;
  readonly onCopied: (place: ChosenPlace) => void;
  readonly onBack: () => void;
}

const MEGABYTE = 1e6;

/** From a vault that may only be read where it is to one on this computer that can be unlocked. */
export function CopyInForm({ source, onCopied, onBack }: CopyInFormProps) {
  const { t } = useTranslation('vault');
  const api = useApi();
  const errorText = useErrorText();
  const titleId = useId();
  const choosePlace = useCommand(api.desktop.choosePlace);
  const copy = useJob(api.vault.copyIn);
  const [place, setPlace] = useState<ChosenPlace | null>(null);
  const { state } = copy;

  /** The place is the only question, so answering it begins. */
  async function choose(): Promise<void> {
    const chosen = await choosePlace.run({ purpose: 'new-vault' });
    if (chosen === null) return;
    setPlace(chosen);
    copy.start({ source: source.ticket, target: chosen.ticket });
  }

  if (state.name === 'done' && place !== null) {
    return (
      <section className={styles.card}>
        <StepTitle>{t('copyIn.done', { name: state.result.name })}</StepTitle>
        <p role="status">{t('copyIn.doneText')}</p>
        <Button variant="primary" isFullWidth autoFocus onPress={() => onCopied(place)}>
          {t('copyIn.unlock')}
        </Button>
      </section>
    );
  }

  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <StepTitle id={titleId}>{t('copyIn.title')}</StepTitle>
      <p className={styles.vaultName}>
        <UserText>{source.label}</UserText>
      </p>
      <p>{t('copyIn.text')}</p>
      {choosePlace.error !== null && (
        <div role="alert">
          <Note tone="danger">{errorText(choosePlace.error)}</Note>
        </div>
      )}
      <JobReport
        state={state}
        label={t(
          `copyIn.phase.${(state.name === 'running' ? state.progress?.phase : undefined) ?? 'copying'}`,
        )}
        cancelled={t('copyIn.cancelled')}
        unit={MEGABYTE}
        onCancel={copy.cancel}
      />
      {state.name !== 'running' && (
        <>
          <Button
            variant="primary"
            isFullWidth
            autoFocus
            onPress={() => void choose().catch(() => undefined)}
          >
            {t('copyIn.choosePlace')}
          </Button>
          <p className={styles.help}>{t('copyIn.placeHelp')}</p>
          <Button variant="quiet" onPress={onBack}>
            {t('copyIn.back')}
          </Button>
        </>
      )}
    </section>
  );
}

import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../api/error-text.ts';
import { useApi } from '../../api/use-api.ts';
import { useQuery } from '../../api/use-query.ts';
import { useJob } from '../../api/use-job.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { Progress } from '../../components/progress.tsx';
import { StepTitle } from './step-title.tsx';
import styles from './vault.module.css';

interface TrainingVaultProps {
  readonly onOpen: () => void;
  readonly onBack: () => void;
}

export function TrainingVault({ onOpen, onBack }: TrainingVaultProps) {
  const { t } = useTranslation('vault');
  const api = useApi();
  const errorText = useErrorText();
  const known = useQuery(api.vault.knownPlaces, undefined);
  const opening = useJob(api.vault.openTraining);
  const { state } = opening;
  const open = useEffectEvent(onOpen);

  useEffect(() => {
    if (state.name === 'done') open();
  }, [state.name]);

  const training = known.data?.training;
  const isRunning = state.name === 'running' || state.name === 'done';
  const progress = state.name === 'running' ? state.progress : null;
  return (
    <section className={styles.card}>
      <StepTitle>{t('training.title')}</StepTitle>
      <p>{t('training.text')}</p>
      {state.name === 'failed' && (
        <div role="alert">
          <Note tone="danger">{errorText(state.error)}</Note>
        </div>
      )}
      {isRunning ? (
        <Progress
          label={t(`training.phase.${progress?.phase ?? 'opening'}`)}
          done={progress?.done ?? 0}
          total={progress?.total ?? 0}
          onCancel={opening.cancel}
        />
      ) : (
        <>
          <Button
            variant="primary"
            isFullWidth
            autoFocus
            isDisabled={training === undefined}
            onPress={() => {
              if (training !== undefined) opening.start({ folder: training.ticket });
            }}
          >
            {t('training.start')}
          </Button>
          <Button variant="quiet" onPress={onBack}>
            {t('training.back')}
          </Button>
        </>
      )}
    </section>
  );
}

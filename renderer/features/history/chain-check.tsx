import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/use-api.ts';
import { useJob } from '../../api/use-job.ts';
import { Button } from '../../components/button.tsx';
import { JobReport } from '../../components/job-report.tsx';
import styles from './activity.module.css';
import { ChainVerdict } from './chain-verdict.tsx';

/** Follows the whole chain through, and says what was found. */
export function ChainCheck() {
  const { t } = useTranslation('history');
  const { state, start, cancel } = useJob(useApi().vault.verify);
  const phase = (state.name === 'running' ? state.progress?.phase : undefined) ?? 'pages';
  return (
    <div className={styles.check}>
      <JobReport
        state={state}
        label={t(`chain.phase.${phase}`)}
        cancelled={t('chain.cancelled')}
        onCancel={cancel}
      />
      {state.name === 'done' && <ChainVerdict verdict={state.result} />}
      {state.name !== 'running' && (
        <div>
          <Button icon={ShieldCheck} onPress={() => start(undefined)}>
            {t('chain.check')}
          </Button>
        </div>
      )}
    </div>
  );
}

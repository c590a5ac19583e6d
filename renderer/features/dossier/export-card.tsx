import { CheckCircle2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { formatLocale } from '../../components/format-locale.ts';
import { Card } from '../../components/card.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { ICON_SIZE_PX } from '../../components/icon.ts';
import { Progress } from '../../components/progress.tsx';
import { useWording } from '../../records/fields/use-wording.ts';
import styles from './dossier.module.css';
import type { ExportJob } from './export-button.tsx';

/** Progress of the export and what came of it. */
export function ExportCard({ job }: { readonly job: ExportJob }) {
  const { t } = useTranslation('dossierBuilder');
  const { uiLanguage } = useWording();
  const number = new Intl.NumberFormat(formatLocale(uiLanguage));
  const { state } = job;
  switch (state.name) {
    case 'idle':
      return null;
    case 'running':
      return (
        <Card title={t('export.title')}>
          <Progress
            label={t(`export.phase.${state.progress?.phase ?? 'layout'}`)}
            done={state.progress?.done ?? 0}
            total={state.progress?.total ?? 0}
            onCancel={job.cancel}
          />
        </Card>
      );
    case 'cancelled':
      return (
        <Card title={t('export.title')}>
          <p role="status">{t('export.cancelled')}</p>
        </Card>
      );
    case 'failed':
      return (
        <Card title={t('export.failed')}>
          <ErrorState error={state.error} />
          <Button onPress={job.reset}>{t('export.close')}</Button>
        </Card>
      );
    case 'done':
    default: {
      const { pages, bytes, sha256, scannedValues, version } = state.result;
      return (
        <Card title={t('export.done')}>
          <p className={styles.done} role="status">
            <CheckCircle2 size={ICON_SIZE_PX} aria-hidden="true" className={styles.good} />
            {t('export.doneText', { count: scannedValues })}
          </p>
          <DefinitionList
            items={[
              { term: t('export.version'), description: number.format(version) },
              { term: t('export.pages'), description: number.format(pages) },
              { term: t('export.size'), description: t('export.bytes', { bytes: number.format(bytes) }) },
              {
                term: t('export.sha256'),
                description: <code className={styles.checksum}>{sha256}</code>,
              },
            ]}
          />
          <CopyButton text={sha256} label={t('export.copy')} done={t('export.copied')} />
          <p className={styles.help}>{t('export.checksumHelp')}</p>
        </Card>
      );
    }
  }
}

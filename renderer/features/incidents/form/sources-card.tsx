import { Crosshair } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import { useActions } from '../../../actions/use-actions.ts';
import { ActionButton } from '../../../components/action-button.tsx';
import { Card } from '../../../components/card.tsx';
import { focusRecordField } from '../../../forms/focus-record-field.ts';
import { SourceView } from '../../../records/fields/source-view.tsx';
import styles from './incident-form.module.css';

interface SourcesCardProps {
  readonly sources: IncidentFields['sources'];
}

/** Where the account comes from, in sight while the rest is typed. */
export function SourcesCard({ sources }: SourcesCardProps) {
  const { t } = useTranslation('incidents');
  const actions = useMemo(
    () => ({
      goToSources: {
        id: 'incident.sources',
        label: t('action.goToSources'),
        icon: Crosshair,
        shortcut: 'Alt+S',
        perform: () => focusRecordField('sources'),
      },
    }),
    [t],
  );
  useActions(actions);
  return (
    <Card title={t('fields.sources')} aside={String(sources.length)}>
      <div className={styles.sources}>
        {sources.length === 0 && <p className={styles.muted}>{t('source.none')}</p>}
        <ul className={styles.sources}>
          {sources.map((source) => (
            <li key={source.id}>
              <SourceView source={source} />
            </li>
          ))}
        </ul>
        <div>
          <ActionButton action={actions.goToSources} />
        </div>
      </div>
    </Card>
  );
}

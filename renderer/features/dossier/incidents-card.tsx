import { useTranslation } from 'react-i18next';
import type { dossierOperations, DossierRequest } from '#shared/dossier/dossier-operations.ts';
import type { OutputOf } from '#shared/ipc/define.ts';
import { Card } from '../../components/card.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { UserText } from '../../components/user-text.tsx';
import styles from './dossier.module.css';
import { LeftOutReason } from './left-out-reason.tsx';

type ListedIncident = OutputOf<typeof dossierOperations.prepare>['incidents'][number];

interface IncidentsCardProps {
  /** All of the case. */
  readonly incidents: readonly ListedIncident[];
  readonly request: DossierRequest;
  readonly onChange: (change: Partial<DossierRequest>) => void;
}

/** Which incidents the recipient gets, and what each is called there; the others are said to be left out, not described. */
export function IncidentsCard({ incidents, request, onChange }: IncidentsCardProps) {
  const { t } = useTranslation('dossierBuilder');
  const { leftOutIncidents } = request;
  if (incidents.length === 0) return null;
  const others = (id: string) => leftOutIncidents.filter(({ incidentId }) => incidentId !== id);
  const choiceOf = (id: string) => leftOutIncidents.find(({ incidentId }) => incidentId === id);
  return (
    <Card
      title={t('incidents.title')}
      aside={t('complete.count', {
        done: incidents.filter(({ incidentId }) => choiceOf(incidentId) === undefined).length,
        total: incidents.length,
      })}
    >
      <ul className={styles.scrolled}>
        {incidents.map(({ incidentId, reference, title, label }) => {
          const leftOut = choiceOf(incidentId);
          return (
            <li key={incidentId} className={styles.incident}>
              <Checkbox
                isChecked={leftOut === undefined}
                onChange={(isShown) =>
                  onChange({
                    leftOutIncidents: isShown
                      ? others(incidentId)
                      : [...others(incidentId), { incidentId, reason: null }],
                  })
                }
              >
                {reference} <UserText>{title}</UserText>
              </Checkbox>
              {leftOut !== undefined && (
                <LeftOutReason
                  of={incidentId}
                  label={t('leftOut.reason', { what: reference })}
                  value={leftOut.reason}
                  onChange={(reason) =>
                    onChange({ leftOutIncidents: [...others(incidentId), { incidentId, reason }] })
                  }
                />
              )}
              {leftOut === undefined && label !== null && (
                <div className={styles.help}>{t('incidents.label', { label })}</div>
              )}
            </li>
          );
        })}
      </ul>
      <div className={styles.apart}>
        <Checkbox
          isChecked={request.areCountsShown}
          onChange={(areCountsShown) => onChange({ areCountsShown })}
        >
          {t('leftOut.counts')}
        </Checkbox>
        <p className={styles.help}>{t('leftOut.countsHelp')}</p>
      </div>
    </Card>
  );
}

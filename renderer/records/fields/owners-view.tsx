import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentFields } from '#shared/incidents/incident.ts';
import { knownItems, notAnswered } from '#shared/text/answer.ts';
import { ParticipantView } from './participant-view.tsx';
import styles from './fields.module.css';
import { useShownFields } from './shown-fields.ts';
import { useWording } from './use-wording.ts';

interface OwnersViewProps {
  /** The list of the same record that the ids are of. */
  readonly field: 'acts' | 'victims';
  /** None: all of them, of which nothing is said. */
  readonly ids: readonly string[];
}

/** Which of the acts, or of the victims, are meant. */
export function OwnersView({ field, ids }: OwnersViewProps) {
  const { t } = useTranslation('records');
  const { coded } = useWording();
  // Checked before they are shown.
  const fields = useShownFields();
  if (ids.length === 0) return null;
  const { victims, acts } = fields as Partial<Pick<IncidentFields, 'victims' | 'acts'>>;
  const shown =
    field === 'victims'
      ? knownItems(victims ?? notAnswered).map(({ id, who }) => ({
          id,
          content: <ParticipantView participant={who} />,
        }))
      : knownItems(acts ?? notAnswered).map((act) => ({ id: act.id, content: coded('act', act) }));
  const named = shown.filter(({ id }) => ids.includes(id));
  return (
    <div className={styles.small}>
      {t(`owners.${field}`)}{' '}
      {named.map(({ id, content }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          {content}
        </Fragment>
      ))}
    </div>
  );
}

import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { itemsByName, type IncidentFields, type NamedItems } from '#shared/incidents/incident.ts';
import { knownItems, notAnswered } from '#shared/text/answer.ts';
import { NotAnsweredView } from './answer-view.tsx';
import { ParticipantView } from './participant-view.tsx';
import styles from './fields.module.css';
import { useShownFields } from './shown-fields.ts';
import { useWording } from './use-wording.ts';

interface OwnersViewProps {
  /** The list of the same record that the ids are of. */
  readonly field: 'acts' | 'victims';
  readonly named: NamedItems;
}

/** Which of the acts, or of the victims, are meant. */
export function OwnersView({ field, named }: OwnersViewProps) {
  const { t } = useTranslation('records');
  const { coded } = useWording();
  // Checked before they are shown.
  const fields = useShownFields();
  const { victims, acts } = fields as Partial<Pick<IncidentFields, 'victims' | 'acts'>>;
  const shown =
    field === 'victims'
      ? knownItems(victims ?? notAnswered).map(({ id, who }) => ({
          id,
          content: <ParticipantView participant={who} />,
        }))
      : knownItems(acts ?? notAnswered).map((act) => ({ id: act.id, content: coded('act', act) }));
  if (shown.length < 2) return null;
  const ids = itemsByName(named);
  const those = shown.filter(({ id }) => ids.includes(id));
  return (
    <div className={styles.small}>
      {t(`owners.${field}`)} {named === null && <NotAnsweredView />}
      {named === 'all' && t('owners.all')}
      {those.map(({ id, content }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          {content}
        </Fragment>
      ))}
    </div>
  );
}

import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import type { Victim } from '#shared/incidents/incident.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { AnswerField } from '../../../forms/fields/answer-field.tsx';
import { useIsReadOnly } from '../../../forms/form.tsx';
import { newItemId } from '../../../forms/new-item-id.ts';
import { ParticipantView } from '../../../records/fields/participant-view.tsx';
import { ParticipantPicker } from '../../people/participant-picker.tsx';
import styles from './incident-form.module.css';

/** Whom it was done to. Picking one leaves the input ready for the next. */
export function VictimsField({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation('incidents');
  const isReadOnly = useIsReadOnly();
  return (
    <AnswerField<readonly Victim[]>
      name="victims"
      label={t('fields.victims')}
      help={t('help.victims')}
      emptyValue={[]}
      isOpenAtFirst
    >
      {({ value, onChange }) => (
        <div className={styles.stack}>
          <ul className={styles.participants}>
            {value.map(({ id, who }, index) => (
              <li key={id} className={styles.participant}>
                <span>
                  <ParticipantView participant={who} />
                </span>
                <IconButton
                  icon={X}
                  label={t('victims.remove', { position: index + 1 })}
                  isDisabled={isReadOnly}
                  onPress={() => onChange(value.filter((one) => one.id !== id))}
                />
              </li>
            ))}
          </ul>
          <ParticipantPicker
            label={t('victims.add')}
            caseId={caseId}
            newRole="target"
            value={null}
            taken={value.map(({ who }) => who)}
            onChange={(who) => {
              if (who !== null) onChange([...value, { id: newItemId(), who }]);
            }}
          />
        </div>
      )}
    </AnswerField>
  );
}

import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/ids/ids.ts';
import type { Participant } from '#shared/incidents/incident.ts';
import { IconButton } from '../../../components/icon-button.tsx';
import { AnswerField } from '../../../forms/fields/answer-field.tsx';
import { useIsReadOnly } from '../../../forms/form.tsx';
import { ParticipantView } from '../../../records/fields/participant-view.tsx';
import { ParticipantPicker } from '../../people/participant-picker.tsx';
import styles from './incident-form.module.css';

/** Whom it was done to. Picking one leaves the input ready for the next. */
export function VictimsField({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation('incidents');
  const isReadOnly = useIsReadOnly();
  return (
    <AnswerField<readonly Participant[]>
      name="victims"
      label={t('fields.victims')}
      help={t('help.victims')}
      emptyValue={[]}
      isOpenAtFirst
    >
      {({ value, onChange }) => (
        <div className={styles.stack}>
          <ul className={styles.participants}>
            {value.map((victim, index) => (
              <li key={index} className={styles.participant}>
                <span>
                  <ParticipantView participant={victim} />
                </span>
                <IconButton
                  icon={X}
                  label={t('victims.remove', { position: index + 1 })}
                  isDisabled={isReadOnly}
                  onPress={() => onChange(value.filter((_, position) => position !== index))}
                />
              </li>
            ))}
          </ul>
          <ParticipantPicker
            label={t('victims.add')}
            caseId={caseId}
            newRole="target"
            value={null}
            taken={value}
            onChange={(victim) => {
              if (victim !== null) onChange([...value, victim]);
            }}
          />
        </div>
      )}
    </AnswerField>
  );
}

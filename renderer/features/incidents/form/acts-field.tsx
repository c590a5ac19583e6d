import { useTranslation } from 'react-i18next';
import { MAX_NOTE_CHARACTERS, type IncidentFields } from '#shared/incidents/incident.ts';
import { codesOf, findTerm } from '#shared/vocabularies/vocabulary-index.ts';
import { TextInput } from '../../../components/text-input.tsx';
import { AnswerField } from '../../../forms/fields/answer-field.tsx';
import { TermsPicker } from '../../../forms/fields/vocabulary-picker.tsx';
import { useIsReadOnly } from '../../../forms/form.tsx';
import { useWording } from '../../../records/fields/use-wording.ts';
import styles from './incident-form.module.css';

type Acts = Extract<IncidentFields['acts'], { state: 'known' }>['value'];

/** What happened, as terms; each shows what it means and takes a note of its own. */
export function ActsField() {
  const { t } = useTranslation('incidents');
  return (
    <AnswerField<Acts>
      name="acts"
      label={t('fields.acts')}
      help={t('help.acts')}
      emptyValue={[]}
      isOpenAtFirst
    >
      {({ value, onChange }) => <ActsInput acts={value} onChange={onChange} />}
    </AnswerField>
  );
}

interface ActsInputProps {
  readonly acts: Acts;
  readonly onChange: (acts: Acts) => void;
}

function ActsInput({ acts, onChange }: ActsInputProps) {
  const { t } = useTranslation('incidents');
  const { term, uiLanguage } = useWording();
  const isReadOnly = useIsReadOnly();
  return (
    <div className={styles.stack}>
      <TermsPicker
        label={t('fields.acts')}
        vocabulary="act"
        value={acts.map(({ code }) => code)}
        onChange={(codes) =>
          onChange(
            codesOf('act', codes).map(
              (code) => acts.find((act) => act.code === code) ?? { code, note: null },
            ),
          )
        }
      />
      {acts.length > 0 && (
        <ul className={styles.acts}>
          {acts.map((act) => (
            <li key={act.code} className={styles.act}>
              <span className={styles.definition}>
                <strong>{term('act', act.code)}</strong>: {findTerm('act', act.code)?.definition[uiLanguage]}
              </span>
              <TextInput
                aria-label={t('acts.note', { act: term('act', act.code) })}
                placeholder={t('acts.notePlaceholder')}
                value={act.note ?? ''}
                maxLength={MAX_NOTE_CHARACTERS}
                isReadOnly={isReadOnly}
                onChange={(note) =>
                  onChange(
                    acts.map((one) =>
                      one.code === act.code ? { ...one, note: note === '' ? null : note } : one,
                    ),
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
